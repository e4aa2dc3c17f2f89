import type { ListedSite } from '@trustgauge/protocol';
import { expect } from 'chai';
import { FakeCollector } from '../fake-collector.ts';
import { DashboardPage } from '../page.ts';
import { acme, fall } from '../summaries.ts';

describe('the page of alerts', () => {
  let collector: FakeCollector;
  let page: DashboardPage;
  beforeEach(() => {
    localStorage.clear();
    collector = new FakeCollector();
  });
  afterEach(() => {
    page.close();
    expect(page.problems).to.deep.equal([]);
  });
  const open = async (isThere = /What was sent.*sent/) => {
    page = await DashboardPage.open(collector, { address: '?site=acme&survey=pulse&view=alerts' });
    await page.untilText(isThere);
  };
  const plain = (text: string) => text.replaceAll(/[\u202f\u2009\u00a0]/g, ' ');
  const main = () => plain(page.text('main'));
  const labelled = (label: string) => page.find(`[aria-label="${label}"]`);
  const sent = () =>
    collector.asked
      .filter(({ method, path }) => method !== 'GET' && path !== '/api/session')
      .map(({ method, path, init }) => [method, path, init.body ? JSON.parse(String(init.body)) : null]);
  const fill = (name: string, value: string) => {
    page.find<HTMLInputElement>(`form [name=${name}]`).value = value;
  };
  const submit = () => page.find<HTMLFormElement>('form').requestSubmit();

  it('says that none has been raised, what would raise one, and what is watched', async () => {
    await open();
    expect(page.text('h1')).to.equal('No alarm has been raised.');
    expect(main()).to.contain('An alert appears here when confidence has fallen below its floor');
    expect(plain(page.text('tbody'))).to.equal('Everybody watching 57 % 2.6 of 8');
  });

  for (const [part, says] of [
    [{}, /Until it is back or has run steadily for ten minutes, no day is finished/],
    [{ isConfirmationNeeded: true }, /an operator has run trustgauge doctor --confirm-clock/],
    [{ isOpen: false }, /It has settled. Until then no day was finished and nothing was deleted/],
  ] as const) {
    it(`says that the collector’s clock jumped, and what comes of it: ${says.source}`, async () => {
      collector.actions.clock = {
        at: '2026-11-23T10:00:00.000Z',
        from: '2026-11-23T10:00:00.000Z',
        to: '2027-12-28T10:00:00.000Z',
        isConfirmationNeeded: false,
        isOpen: true,
        ...part,
      };
      await open();
      const said = plain(page.text('.clock'));
      expect(said).to.match(/The collector’s clock jumped from Nov 23, 2026, .* to Dec 28, 2027, /);
      expect(said).to.match(says);
    });
  }

  it('says of each what was found, since when, on what evidence, and what it promises', async () => {
    collector.actions.alerts = [fall];
    await open();
    expect(page.text('h1')).to.equal('One alert waits for an answer.');
    const said = plain(page.text('article'));
    expect(said).to.contain('Confidence has fallen below 57 %.');
    expect(said).to.contain('It most likely began about Sep 15, 2026.');
    expect(said).to.contain('Raised on Sep 27, 2026');
    expect(said).to.contain('The floor of 57 % was learned');
    expect(said).to.contain('Evidence: 9.9. It raises an alert at 9.6 (natural logarithms).');
    expect(said).to.contain('3,650 batches');
    expect(said).to.not.contain(fall.guarantee.text);
  });

  it('names the segment that it is of, and tells a recovery from a fall', async () => {
    collector.actions.alerts = [
      { ...fall, kind: 'recovery', dimension: 'plan', value: 'free', id: 'r' },
      { ...fall, dimension: 'plan', value: 'team', id: 'f' },
    ];
    await open();
    expect(page.text('h1')).to.equal('2 alerts wait for an answer.');
    expect(page.texts('article h3').map(plain)).to.deep.equal([
      'Confidence of people with plan free is above 57 % again.',
      'Confidence of people with plan team has fallen below 57 %.',
    ]);
  });

  for (const [label, baseline] of [
    ['Keep the baseline', 'keep'],
    ['Learn a new one', 'relearn'],
  ] as const) {
    it(`is acknowledged with the choice to ${label.toLowerCase()}, and moves down with it`, async () => {
      collector.actions.alerts = [fall];
      await open();
      page.find<HTMLInputElement>(`input[value=${baseline}]`).click();
      page.button('Acknowledge').click();
      await page.untilText(/No alert waits for an answer/);
      expect(sent()).to.deep.equal([
        ['POST', '/api/sites/acme/alerts/fall-of-september/acknowledgement', { baseline }],
      ]);
      expect(main()).to.match(baseline === 'keep' ? /the baseline was kept/ : /a new baseline is learned/);
      expect(page.all('article form').length).to.equal(0);
      expect(page.focused?.localName).to.equal('h1');
    });
  }

  it('can only be kept where its floor is a target', async () => {
    collector.actions.alerts = [{ ...fall, floorSource: 'target' }];
    await open();
    expect(page.all('input[type=radio]').length).to.equal(0);
    expect(main()).to.contain('The floor is a target, so it stays.');
    page.button('Acknowledge').click();
    await page.untilText(/No alert waits/);
    expect(sent()[0]?.[2]).to.deep.equal({ baseline: 'keep' });
  });

  it('says that somebody was faster, and shows their choice', async () => {
    collector.actions.alerts = [fall];
    await open();
    collector.actions.alerts = [
      { ...fall, acknowledged: { at: '2026-11-24T09:00:00Z', baseline: 'relearn' } },
    ];
    page.button('Acknowledge').click();
    await page.untilText(/a new baseline is learned/);
  });

  it('lets a viewer read all and change nothing, and says whose it is', async () => {
    collector.actions.role = 'viewer';
    collector.actions.alerts = [fall];
    collector.actions.receivers = [
      { id: 'r', kind: 'slack', label: '#trust', target: 'https://hooks.slack.com' },
    ];
    await open(/takes the role owner/);
    expect(main()).to.contain('Acknowledging takes the role editor.');
    expect(
      page.texts('button:not(.commands)').filter((name) => !/^(Sign out|CSV|JSON)$/.test(name)),
    ).to.deep.equal([]);
  });

  it('counts the open ones in the navigation, and no longer where all are acknowledged', async () => {
    const openAlerts = () =>
      collector.actions.alerts.filter(({ acknowledged }) => acknowledged === null).length;
    collector.actions.alerts = [fall];
    Object.defineProperty(collector, 'sites', {
      get: (): ListedSite[] => [{ ...acme, openAlerts: openAlerts() }],
    });
    await open();
    expect(page.link('Alerts 1 open').getAttribute('aria-current')).to.equal('page');
    page.button('Acknowledge').click();
    await page.until(() => page.texts('nav a').includes('Alerts'));
  });

  describe('those who are told', () => {
    it('are nobody at first, which it says', async () => {
      await open();
      expect(main()).to.contain('Nobody is told.');
      expect(main()).to.contain('Nothing has been sent yet.');
    });

    it('are added by an owner; a webhook’s secret is shown once, and gone when it has been kept', async () => {
      await open();
      page.button('Add a receiver').click();
      await page.found('form');
      fill('label', 'On call');
      fill('target', 'https://hooks.example/path');
      submit();
      await page.untilText(/whsec_c2VjcmV0/);
      expect(sent()).to.deep.equal([
        [
          'POST',
          '/api/sites/acme/receivers',
          { kind: 'webhook', label: 'On call', target: 'https://hooks.example/path' },
        ],
      ]);
      expect(page.text(page.focused as Element)).to.equal('The secret of On call');
      await page.untilText(/Webhook On call https:\/\/hooks\.example/);
      page.button('I have kept it').click();
      await page.until(() => !page.text().includes('whsec_'));
    });

    it('are asked for in the words of their kind, without a secret where there is none', async () => {
      await open();
      page.button('Add a receiver').click();
      const kind = await page.found<HTMLSelectElement>('form [name=kind]');
      page.choose(kind, 'E-mail');
      await page.untilText(/must know a mail server/);
      expect(page.find<HTMLInputElement>('form [name=target]').type).to.equal('email');
      fill('label', 'Ann');
      fill('target', 'ann@example.com');
      submit();
      await page.untilText(/E-mail Ann ann@example\.com/);
      expect(page.all('.secret').length).to.equal(0);
    });

    it('are not added where the collector refuses the address, and what was typed stays', async () => {
      await open();
      page.button('Add a receiver').click();
      await page.found('form');
      fill('label', 'Inside');
      fill('target', 'https://127.0.0.1/');
      submit();
      await page.untilText(/The collector refused/);
      expect(page.find<HTMLInputElement>('form [name=target]').value).to.equal('https://127.0.0.1/');
      page.button('Cancel').click();
      await page.until(() => page.all('form').length === 0);
    });

    it('are tried out, with what became of it in words and in the log', async () => {
      collector.actions.receivers = [
        { id: 'r', kind: 'slack', label: '#trust', target: 'https://hooks.slack.com' },
      ];
      collector.actions.testOutcome = { outcome: 'failed', detail: '410' };
      await open();
      labelled('Send a test: #trust').click();
      await page.untilText(/The test did not reach #trust: 410\./);
      await page.untilText(/Test #trust 1 failed \(410\)/);
    });

    it('are deleted only after it has asked once more', async () => {
      collector.actions.receivers = [
        { id: 'r', kind: 'slack', label: '#trust', target: 'https://hooks.slack.com' },
      ];
      await open();
      labelled('Delete: #trust').click();
      await page.untilText(/Delete this receiver\?/);
      expect(sent()).to.be.empty;
      page.button('Delete it').click();
      await page.untilText(/Nobody is told/);
      expect(sent()).to.deep.equal([['DELETE', '/api/sites/acme/receivers/r', null]]);
    });
  });

  it('gives times in the site’s zone, which it names once, wherever it is read', async () => {
    collector.sites = [{ ...acme, timeZone: 'America/New_York' }];
    collector.actions.alerts = [{ ...fall, acknowledged: { at: '2026-11-24T03:30:00Z', baseline: 'keep' } }];
    collector.actions.deliveries = [
      {
        eventId: 'e',
        receiver: 'gone',
        type: 'test',
        attempt: 1,
        at: '2026-11-24T03:45:00.000Z',
        outcome: 'delivered',
        detail: '200',
      },
    ];
    await open(/What was sent.*delivered/);
    expect(main()).to.contain('Acknowledged on Nov 23, 2026, 10:30 PM: the baseline was kept.');
    expect(main()).to.contain('Nov 23, 2026, 10:45 PM');
    expect(main().match(/Eastern Time/g)).to.have.length(1);
    expect(page.text('.scope')).to.equal('Acme · Alerts · times in Eastern Time');
  });

  it('says what an alarm promises in the language of the page', async () => {
    collector.actions.alerts = [fall];
    page = await DashboardPage.open(collector, {
      address: '?site=acme&survey=pulse&view=alerts',
      languages: ['de'],
    });
    await page.until(() => page.all('article').length > 0);
    expect(plain(page.text('article')))
      .to.match(/irrtümlich/)
      .and.to.not.match(/false alarm/);
  });

  it('shows the newest of what was sent, and all of it when asked', async () => {
    collector.actions.deliveries = Array.from({ length: 12 }, (_, place) => ({
      eventId: `e${place}`,
      receiver: 'gone',
      type: 'alert.fall',
      attempt: 1,
      at: '2026-11-24T10:00:00.000Z',
      outcome: 'delivered',
      detail: '200',
    }));
    await open(/Show all 12/);
    const rows = () => page.all('delivery-log')[0]?.shadowRoot?.querySelectorAll('tbody tr').length;
    expect(rows()).to.equal(10);
    expect(main()).to.contain('deleted since');
    page.button('Show all 12').click();
    await page.until(() => rows() === 12);
  });

  it('says what went wrong where it can’t be read, and tries again', async () => {
    collector.troubles.alerts = 'store_unavailable';
    await open(/can’t read its store/);
    delete collector.troubles.alerts;
    page.button('Try again').click();
    await page.untilText(/No alarm has been raised/);
  });
});
