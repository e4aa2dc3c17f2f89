import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headlineGroup, PULSE_FOLLOW_UPS, pulseHeadline } from '@trustgauge/protocol';

describe('headlineGroup', () => {
  const headline = pulseHeadline('Acme');

  it('puts the bottom two in low, the middle in middle, the top two in high', () => {
    const groups = headline.options.map((option) => headlineGroup(headline, option.id));
    assert.deepEqual(groups, ['low', 'low', 'middle', 'high', 'high']);
  });

  it('puts "I don’t know" in unscored and knows no group for another option', () => {
    assert.equal(headlineGroup(headline, 'dont-know'), 'unscored');
    assert.equal(headlineGroup(headline, 'constructor'), undefined);
  });
});

describe('the standard follow-ups', () => {
  it('give every option of "raise" a route, and every option of "worry" a kind of data', () => {
    const [raise, worry] = PULSE_FOLLOW_UPS;
    assert.ok(raise?.options.every((option) => option.route !== undefined));
    assert.ok(worry?.options.every((option) => option.dataType !== undefined));
  });

  it('send as many options to communications as to technology and both together', () => {
    const routes = PULSE_FOLLOW_UPS[0]?.options.map((option) => option.route) ?? [];
    const count = (route: string) => routes.filter((other) => other === route).length;
    assert.equal(count('communications'), count('technology') + count('both'));
  });
});
