import type { Driver } from '@trustgauge/protocol';
import { expect } from 'chai';
import { leadingTeam, PLAYS, playsFor } from './dist/playbook.js';
import { WORDS } from './dist/words.js';
import { differenceOf, fullSummary } from './summaries.ts';

describe('the playbook', () => {
  const driver = fullSummary().drivers.find(({ among }) => among === 'not-confident') as Driver;
  const asking = (low: number, high: number): Driver[] => [
    { ...driver, communicationsLessTechnology: differenceOf((low + high) / 2, low, high) },
  ];

  it('is that of the team that those who are not confident ask more of', () => {
    expect(leadingTeam(asking(4, 20))).to.equal('communications');
    expect(leadingTeam(asking(-20, -4))).to.equal('technology');
    const everybody: Driver = {
      ...driver,
      among: 'everybody',
      communicationsLessTechnology: differenceOf(12, 4, 20),
    };
    expect(leadingTeam([everybody, ...asking(-20, -4)])).to.equal('technology');
    expect(leadingTeam([everybody])).to.equal('communications');
  });

  it('is that of both where the difference is not clear, or nothing is known', () => {
    expect(leadingTeam(asking(-3, 9))).to.equal('both');
    expect(leadingTeam([])).to.equal('both');
  });

  it('holds for one team its own steps and those that take both, and for both all', () => {
    expect(new Set(playsFor('technology').map(({ team }) => team))).to.deep.equal(
      new Set(['technology', 'both']),
    );
    expect(playsFor('both')).to.have.length(PLAYS.length);
    expect(playsFor('communications').length).to.be.at.least(6);
  });

  it('has a title and a reason for each step, and only sources that lead somewhere by https', () => {
    expect(new Set(PLAYS.map(({ name }) => name)).size).to.equal(PLAYS.length);
    for (const { name, source } of PLAYS) {
      const { title, why } = WORDS.playbook[name];
      expect(title.length, name).to.be.within(8, 120);
      expect(why, name).to.match(/^[A-Z“].+[^.]\.$/);
      if (source) expect(new URL(source.href).protocol, name).to.equal('https:');
    }
    expect(Object.keys(WORDS.playbook).sort()).to.deep.equal(PLAYS.map(({ name }) => name).sort());
  });
});
