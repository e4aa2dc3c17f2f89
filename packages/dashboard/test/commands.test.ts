import { expect } from 'chai';
import { commandsFor, matching } from './dist/commands.js';
import { parseLocation } from './dist/location-state.js';
import { acme, fernhill } from './summaries.ts';

describe('the commands', () => {
  const scope = {
    sites: [acme, fernhill],
    site: acme,
    survey: 'pulse',
    state: parseLocation('?site=acme'),
    language: 'en',
    today: '2026-11-24',
  };
  const labelsOf = (groups: ReturnType<typeof commandsFor>) =>
    groups.flatMap(({ commands }) => commands.map(({ label }) => label));
  const command = (label: string, from = scope) => {
    const found = commandsFor(from)
      .flatMap(({ commands }) => commands)
      .find((other) => other.label === label);
    if (!found) throw new Error(`there is no command ${label}`);
    return found;
  };

  it('go to every page, survey and period, choose how it is drawn, whose answers, the language, and sign out', () => {
    expect(commandsFor(scope).map(({ name }) => name)).to.deep.equal([
      'Pages',
      'Site and survey',
      'Period',
      'One point for each',
      'Answers of',
      'Key',
      'Language',
      'Session',
    ]);
    expect(command('Installation').does).to.deep.equal({
      goTo: { site: 'acme', survey: 'pulse', view: 'installation' },
    });
    expect(command('Fernhill · checkout').does).to.deep.equal({
      goTo: { site: 'fernhill', survey: 'checkout' },
    });
    expect(command('Month').does).to.deep.equal({ goTo: { granularity: 'month' } });
    expect(command('Test answers').does).to.deep.equal({ goTo: { environment: 'test' } });
    expect(command('Deutsch').does).to.deep.equal({ speak: 'de' });
    expect(command('Sign out').does).to.deep.equal({ signOut: true });
  });

  it('name a period by its days, so that a link shows them tomorrow too', () => {
    expect(command('Last 90 days').does).to.deep.equal({
      goTo: { period: { firstDay: '2026-08-27', lastDay: '2026-11-24' } },
    });
    expect(command('Newest 28 days').does).to.deep.equal({ goTo: { period: null } });
  });

  it('say which of them is so already', () => {
    const labels = commandsFor(scope).flatMap(({ commands }) =>
      commands.filter(({ isCurrent }) => isCurrent).map(({ label }) => label),
    );
    expect(labels).to.deep.equal([
      'Overview',
      'Acme',
      'Newest 28 days',
      'Week',
      'People we asked',
      'Live answers',
      'English',
    ]);
  });

  it('lead to no page of a site where none is shown', () => {
    const groups = commandsFor({ ...scope, site: undefined, survey: undefined });
    expect(groups.map(({ name }) => name)).to.not.include.members(['Pages', 'Period']);
  });

  it('are found by any words of theirs and of their group, in any order, accented or not', () => {
    const groups = commandsFor(scope);
    expect(labelsOf(matching(groups, 'instal'))).to.deep.equal(['Installation']);
    expect(labelsOf(matching(groups, '  DAYS 365 '))).to.deep.equal(['Last 365 days']);
    expect(labelsOf(matching(groups, 'espanol'))).to.deep.equal(['Español']);
    expect(labelsOf(matching(groups, 'language fran'))).to.deep.equal(['Français']);
    expect(matching(groups, 'xyz')).to.deep.equal([]);
    expect(matching(groups, ' ')).to.deep.equal(groups);
  });
});
