/** Texts that one store can't hold, or that show another text than the one that is stored, whatever route they come by. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, parseConfigurationFile, ROUTES, routeTo } from '@trustgauge/protocol';
import { siteSettings, startCollector } from '../collector-under-test.ts';

const REFUSED: Readonly<Record<string, string>> = {
  'U+0000': 'A\u0000B',
  'a line break': 'A\nB',
  'a carriage return': 'A\rB',
  'another control character': 'A\u001bB',
  'U+2028': 'A\u2028B',
  'half a surrogate pair': 'A\ud800B',
  'the other half': 'A\udc00B',
  'a direction override': 'A\u202eB',
};

describe('a text that comes in by the API', () => {
  it('is refused with the name of its field where a store can’t hold it, or it is not one line as it is read', async () => {
    const collector = await startCollector({
      notify: { resolve: async () => [{ address: '93.184.215.14', family: 4 }] },
    });
    try {
      const of = (route: string, more = {}) => routeTo(route, { site: 'site-one', ...more });
      const incident = { date: '2026-03-01', title: 'Outage' };
      const { id } = (await (await collector.write('POST', of(ROUTES.incidents), incident)).json()) as {
        id: string;
      };
      const taken: [field: string, method: string, path: string, body: (text: string) => object][] = [
        ['title', 'POST', of(ROUTES.incidents), (title) => ({ ...incident, title })],
        ['title', 'PATCH', of(ROUTES.incident, { incident: id }), (title) => ({ title })],
        ['reason', 'POST', of(ROUTES.voidedDays), (reason) => ({ day: '2026-03-01', reason })],
        ['title', 'POST', of(ROUTES.steps), (title) => ({ title })],
        ['owner', 'POST', of(ROUTES.steps), (owner) => ({ title: 'Page', owner })],
        ['outcome', 'POST', of(ROUTES.steps), (outcome) => ({ title: 'Page', outcome })],
        ['label', 'POST', ROUTES.readTokens, (label) => ({ label, role: 'viewer', site: null, days: 1 })],
        ['label', 'POST', of(ROUTES.shareLinks), (label) => ({ survey: 'pulse', label, days: 1 })],
        [
          'label',
          'POST',
          of(ROUTES.receivers),
          (label) => ({ kind: 'webhook', label, target: 'https://a.example/' }),
        ],
        ['product', 'PATCH', of(ROUTES.settings), (product) => ({ revision: 1, product })],
        [
          'product',
          'POST',
          ROUTES.sites,
          (product) => ({ id: 'two', product, timeZone: 'UTC', allowedOrigins: ['https://two.example'] }),
        ],
      ];
      for (const [field, method, path, body] of taken) {
        for (const [what, text] of Object.entries(REFUSED)) {
          const reply = await collector.write(method, path, body(text));
          const { error } = (await reply.json()) as { error: { code: string; message: string } };
          assert.deepEqual(
            [reply.status, error.code],
            [400, 'request_malformed'],
            `${method} ${path}: ${what}`,
          );
          assert.match(error.message, RegExp(`at ${field},`), what);
        }
        const reply = await collector.write(method, path, body('Zürich – שלום 👩‍🚀'));
        assert.ok(reply.status < 300, `${method} ${path}: ${await reply.text()}`);
      }
    } finally {
      await collector.stop();
    }
  });

  it('is not found where an address contains U+0000', async () => {
    const collector = await startCollector();
    try {
      for (const path of ['/api/people/a%00b', '/api/sites/site-one/incidents/a%00b', '/v1/sites/a%00b']) {
        assert.equal((await collector.write('DELETE', path)).status, 404);
      }
    } finally {
      await collector.stop();
    }
  });

  it('is refused as a link where a user name hides its host', async () => {
    const collector = await startCollector();
    try {
      const path = routeTo(ROUTES.incidents, { site: 'site-one' });
      for (const link of ['https://acme.example@evil.example/', 'https://u:p@evil.example/']) {
        const reply = await collector.write('POST', path, { date: '2026-03-01', title: 'Outage', link });
        assert.equal(reply.status, 400);
      }
    } finally {
      await collector.stop();
    }
  });
});

describe('a text of the configuration file', () => {
  const question = (text: string) => ({
    surveys: [
      { id: 'pulse', followUps: [{ id: 'why', text, options: ['a', 'b'].map((id) => ({ id, label: id })) }] },
    ],
  });
  const places: [what: string, site: (text: string) => Record<string, unknown>][] = [
    ['the product', (product) => ({ product })],
    ['a question', question],
    ['a value of a segment', (value) => ({ surveys: [{ id: 'pulse', segments: { plan: [value] } }] })],
    ['a translation', (close) => ({ surveys: [{ id: 'pulse', translations: { de: { close } } }] })],
  ];
  for (const [what, site] of places) {
    it(`is refused as one of the API is: ${what}`, () => {
      const parse = (text: string) => parseConfigurationFile({ sites: [siteSettings(site(text))] });
      for (const text of Object.values(REFUSED)) assert.throws(() => parse(text), ProtocolError);
      parse('Zürich – שלום');
    });
  }
});
