import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { FakeSettings } from './fake-settings.ts';

describe('the settings', () => {
  let collector: FakeCollector;
  let settings: FakeSettings;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
    settings = new FakeSettings(collector);
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });

  const open = async (section: string, isThere: RegExp) => {
    page = await DashboardPage.open(collector, { address: `?site=acme&view=settings&section=${section}` });
    await page.untilText(isThere);
  };
  const type = (selector: string, text: string) => {
    const field = page.find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new page.window.Event('input', { bubbles: true, composed: true }));
  };
  /** Presses, and presses what confirms it. */
  const confirmed = async (label: string, answer: string) => {
    page.button(label).click();
    await page.settled();
    page.button(answer).click();
    await page.settled();
  };

  it('are in sections that the address names, each a link', async () => {
    await open('keys', /Live key/);
    page.link('Audit log').click();
    await page.untilText(/Entries are kept for 365 days/);
    expect(page.address).to.equal('?site=acme&view=settings&section=log');
    expect(page.text('h1')).to.equal('Audit log');
  });

  it('are saved with what was changed alone, and from which settings it was changed', async () => {
    await open('site', /Name of the product/);
    expect(page.text()).to.contain('Changed here; the configuration file says: 10.');
    expect(page.button('Save').hasAttribute('disabled')).to.equal(true);
    type('#origins', 'https://acme.example\n https://shop.acme.example \n\n');
    await page.settled();
    page.button('Save').click();
    await page.untilText(/Saved. It is in force now./);
    expect(settings.changes).to.deep.equal([
      {
        what: 'PATCH /api/sites/acme/settings',
        body: { revision: 3, allowedOrigins: ['https://acme.example', 'https://shop.acme.example'] },
      },
    ]);
  });

  for (const [section, isThere, caption, row] of [
    ['people', /bob@acme\.example/, 'People and roles', 'ann@acme.example,owner,'],
    ['days', /Stuffed by a script/, 'Days left out', '2026-11-20,Stuffed by a script,acme,Europe/Vienna'],
    [
      'log',
      /bob@acme\.example/,
      'Audit log',
      '9,2026-11-24T10:00:00.000Z,person,bob@acme.example,settings-changed,',
    ],
  ] as const) {
    it(`can be taken along where they are a list: ${section}`, async () => {
      await open(section, isThere);
      const saved = page.filesSaved();
      const button = await page.found(`[aria-label="CSV: ${caption}"]`);
      button.click();
      await page.until(() => saved.length > 0);
      expect(saved[0]?.name).to.match(/^(acme-)?(people|voided-days|audit-log)-\d{4}-\d\d-\d\d\.csv$/);
      expect(await saved[0]?.content.text()).to.contain(row);
    });
  }

  it('say what another name changes, before it is saved', async () => {
    await open('site', /Name of the product/);
    expect(page.text()).not.to.contain('begins a new series');
    type('#product', 'Acme Bank');
    await page.untilText(/Saving begins a new series/);
  });

  it('say why the time zone can’t be changed once days have been counted in it', async () => {
    await open('site', /days have been counted in it/);
    expect(page.find<HTMLInputElement>('#zone').disabled).to.equal(true);
  });

  it('tell the second of two owners that somebody was faster, and show what they saved', async () => {
    await open('site', /Name of the product/);
    type('#minimum', '30');
    await page.settled();
    settings.refusesWith = 'changed_meanwhile';
    settings.settings = {
      ...settings.settings,
      revision: 4,
      inForce: { ...settings.settings.inForce, product: 'Acme of somebody else' },
    };
    page.button('Save').click();
    await page.untilText(/Somebody else has changed this meanwhile, so nothing was saved/);
    await page.until(() => page.find<HTMLInputElement>('#product').value === 'Acme of somebody else');
    page.button('Save').click();
    await page.untilText(/Saved/);
    expect(settings.changes.at(-1)?.body).to.deep.equal({ revision: 4, minimumBatchAnswers: 30 });
  });

  it('replace a key after saying how long the old one is accepted, and list those that still are', async () => {
    await open('keys', /tg_pub_live_before/);
    page.button('Replace the live key').click();
    await page.untilText(/the old one is accepted for 48 hours more and is refused after that/);
    expect(page.focused?.textContent?.trim()).to.equal('Replace it');
    page.button('Replace it').click();
    await page.untilText(/tg_pub_live_next/);
    expect(settings.changes).to.deep.equal([
      { what: 'POST /api/sites/acme/keys/live/rotation', body: { revision: 3, endsAtOnce: false } },
    ]);
  });

  it('let what was asked be cancelled by the Escape key, with the focus where it was', async () => {
    await open('keys', /tg_pub_live_before/);
    page.button('Replace the live key').click();
    await page.settled();
    const key = new page.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    page.focused?.dispatchEvent(key);
    await page.settled();
    expect(page.focused?.textContent?.trim()).to.equal('Replace the live key');
    expect(settings.changes).to.deep.equal([]);
  });

  it('pause a survey and ask it again', async () => {
    await open('surveys', /It is being asked/);
    page.button('Pause it').click();
    await page.untilText(/It is paused: nobody is being asked/);
    page.button('Ask it again').click();
    await page.untilText(/It is being asked again/);
    expect(settings.changes.map(({ what }) => what)).to.deep.equal([
      'PUT /api/sites/acme/surveys/pulse/pause',
      'DELETE /api/sites/acme/surveys/pulse/pause',
    ]);
  });

  it('say who paused a survey that only the file can resume', async () => {
    settings.settings = {
      ...settings.settings,
      surveys: [{ id: 'pulse', isPausedByHand: false, isPausedByFile: true }],
    };
    await open('surveys', /paused by the configuration file/);
    expect(page.texts('button')).not.to.contain('Ask it again');
  });

  it('change the segments of a survey', async () => {
    await open('surveys', /Segments/);
    page.button('Add a segment').click();
    await page.found('#name-1');
    type('#name-1', 'region');
    type('#values-1', 'north, south,');
    await page.settled();
    page.button('Save the segments').click();
    await page.untilText(/Saved/);
    expect(settings.changes[0]?.body).to.deep.equal({
      revision: 3,
      segments: { survey: 'pulse', values: { plan: ['free', 'team'], region: ['north', 'south'] } },
    });
  });

  it('leave a day out with a reason, and take it back in', async () => {
    await open('days', /Stuffed by a script/);
    page.find<HTMLInputElement>('#day').value = '2026-11-21';
    page.find<HTMLInputElement>('#reason').value = 'A bad release';
    page.button('Leave it out').click();
    await page.untilText(/is left out of every figure/);
    await confirmed('Take it back in', 'Take it in');
    await page.untilText(/counts again/);
    expect(settings.changes).to.deep.equal([
      { what: 'POST /api/sites/acme/voided-days', body: { day: '2026-11-21', reason: 'A bad release' } },
      { what: 'DELETE /api/sites/acme/voided-days/2026-11-20', body: null },
    ]);
  });

  it('add a person, and say what became of their link', async () => {
    await open('people', /bob@acme.example/);
    page.find<HTMLInputElement>('#email').value = 'cem@acme.example';
    page.button('Add').click();
    await page.untilText(/A link has been sent to cem@acme.example/);
    expect(settings.changes[0]?.body).to.deep.equal({
      email: 'cem@acme.example',
      role: 'viewer',
      site: null,
    });
  });

  it('say how to print a link where the collector sends no mail', async () => {
    settings.sendsMail = false;
    await open('people', /trustgauge person sign-in, followed by the address/);
    expect(page.texts('button')).not.to.contain('Send a link');
  });

  it('say of somebody whose domain is admitted that they can come back, and block them unless that is unticked', async () => {
    settings.admitted = { domains: ['acme.example'], role: 'viewer' };
    settings.blocked = 2;
    settings.allowedDomains = ['acme.example', 'acme.de'];
    await open('people', /not admitted again: 2\./);
    expect(page.text()).to.contain('Addresses of these domains can be added: acme.example and acme.de.');
    const removals = () => collector.asked.filter(({ method }) => method === 'DELETE');
    for (const [isTicked, block] of [
      [true, 'true'],
      [false, undefined],
    ] as const) {
      page.all('confirmed-button').at(-1)?.shadowRoot?.querySelector('button')?.click();
      await page.untilText(/they can come back as Viewer for all sites\./);
      const [option] = page.all<HTMLInputElement>('.check input');
      expect(option?.checked).to.equal(true);
      if (option) option.checked = isTicked;
      const before = removals().length;
      page
        .all('confirmed-button')
        .at(-1)
        ?.shadowRoot?.querySelector('.buttons button')
        ?.dispatchEvent(new MouseEvent('click'));
      await page.until(() => removals().length > before);
      expect(removals().at(-1)?.query.block).to.equal(block);
      await page.settled();
    }
  });

  it('change a person’s role from the one that was seen, and say that it signs them out', async () => {
    await open('people', /bob@acme.example/);
    page.find<HTMLElement>('button[aria-label="Change role of bob@acme.example"]').click();
    await page.untilText(/Saving signs the person out everywhere/);
    page.choose(page.find<HTMLSelectElement>('#role-bob'), 'Viewer');
    page.button('Save').click();
    await page.untilText(/has the new role/);
    expect(settings.changes[0]).to.deep.equal({
      what: 'PATCH /api/people/bob',
      body: { revision: 1, role: 'viewer', site: 'acme' },
    });
  });

  it('do not remove the last owner, and say what to do first', async () => {
    await open('people', /ann@acme.example/);
    settings.refusesWith = 'last_owner';
    await confirmed('Remove', 'Remove');
    await page.untilText(/Make somebody else an owner of all sites first/);
  });

  it('say before somebody is removed what ends with them, and keep the share links where that is asked', async () => {
    const at = '2026-11-20T00:00:00.000Z';
    const link = { id: 'l', survey: 'pulse', createdAt: at, expiresAt: at, madeBy: null, usedOn: null };
    settings.made = { tokens: settings.tokens, shareLinks: [{ ...link, label: 'Board', site: 'acme' }] };
    await open('people', /bob@acme.example/);
    page
      .all<HTMLButtonElement>('button')
      .filter((button) => button.textContent?.trim() === 'Remove')[1]
      ?.click();
    await page.untilText(/read tokens “Prometheus”.*share links “Board”/s);
    page.button('Remove, and keep the share links').click();
    await page.untilText(/bob@acme.example has been removed/);
    expect(settings.changes[0]?.what).to.equal('DELETE /api/people/bob');
  });

  it('offer no token without an end for the role owner', async () => {
    await open('access', /Prometheus.*by bob@acme.example.*last used on/s);
    page.choose(page.find<HTMLSelectElement>('#days'), 'Until it is revoked');
    page.choose(page.find<HTMLSelectElement>('#role'), 'Owner');
    await page.until(() => page.find<HTMLSelectElement>('#days').value === '90');
  });

  it('issue a token, show it this once, and revoke one', async () => {
    await open('access', /Prometheus/);
    page.find<HTMLInputElement>('#label').value = 'Report';
    page.button('Issue').click();
    await page.untilText(/tg_sec_shown-this-once-only/);
    expect(settings.changes[0]?.body).to.deep.equal({
      label: 'Report',
      role: 'viewer',
      site: 'acme',
      days: 90,
    });
    page.button('Hide it').click();
    await page.until(() => !page.text().includes('tg_sec_'));
    settings.refusesWith = 'read_token_unknown';
    await confirmed('Revoke', 'Revoke it');
    await page.untilText(/This token has been revoked already/);
  });

  it('sign everybody out, oneself too', async () => {
    await open('access', /Sign everybody out/);
    await confirmed('Sign everybody out', 'Sign everybody out');
    await page.untilText(/Your session has ended/);
  });

  it('show who changed what, and say so where a newer collector knows a change that the page does not', async () => {
    await open('log', /Changed the settings/);
    expect(page.text('ul.lines')).to.match(/bob@acme.example Answers behind every figure 10 → 20/);
    expect(page.text('ul.lines')).to.contain(
      'A change that this page does not know (of-tomorrow): reload it.',
    );
    page.button('Older entries').click();
    await page.until(() => !page.texts('button').includes('Older entries'));
  });

  for (const role of ['viewer', 'editor'] as const) {
    it(`can be seen by somebody with the role ${role}, who is told who can change them, and asks for nothing that is an owner’s`, async () => {
      settings.session = { ...settings.session, role };
      for (const [section, isThere] of [
        ['site', /An owner of this site can change what stands here/],
        ['keys', /tg_pub_live_acme/],
        ['surveys', /Segments/],
        ['days', /Stuffed by a script/],
        ['people', /Only an owner sees this section/],
        ['access', /Only an owner sees the tokens/],
        ['log', /Only an owner sees this section/],
      ] as const) {
        page?.close();
        await open(section, isThere);
        await page.settled();
        const ofEverybody = ['Sign out', 'Sign out everywhere', 'CSV', 'JSON'];
        const buttons = page.texts('button:not(.commands)').filter((text) => !ofEverybody.includes(text));
        expect(buttons, section).to.deep.equal(
          section === 'surveys' && role === 'editor' ? ['Pause it'] : [],
        );
      }
      expect(collector.asked.filter(({ path }) => /people|read-tokens|audit-log/.test(path))).to.deep.equal(
        [],
      );
    });
  }

  it('that a person looks at who is removed meanwhile lead to the sign-in page, with the reason', async () => {
    await open('site', /Name of the product/);
    type('#product', 'Acme Bank');
    await page.settled();
    settings.refusesWith = 'not_signed_in';
    page.button('Save').click();
    await page.untilText(/Your session has ended/);
  });

  it('tell a person whose role was lowered meanwhile that it does not allow a change', async () => {
    await open('site', /Name of the product/);
    type('#product', 'Acme Bank');
    await page.settled();
    settings.refusesWith = 'token_not_allowed';
    page.button('Save').click();
    await page.untilText(/Your role does not allow this/);
  });
});
