import { expect } from 'chai';
import {
  ApiFailure,
  readAccounting,
  readHeldSession,
  readSignInLink,
  readSites,
  readSummary,
  signIn,
  signOut,
} from './dist/api.js';
import { FakeCollector } from './fake-collector.ts';
import { acme, fernhill } from './summaries.ts';

describe('asking the collector', () => {
  const realFetch = window.fetch;
  const realTimeout = AbortSignal.timeout;
  const { signal } = new AbortController();
  const wanted = { site: 'acme', survey: 'pulse', environment: 'test', entry: 'opened', granularity: 'day' };
  let collector: FakeCollector;
  beforeEach(() => {
    collector = new FakeCollector();
    window.fetch = collector.fetch;
  });
  afterEach(() => {
    window.fetch = realFetch;
    AbortSignal.timeout = realTimeout;
  });
  const failureOf = async (request: Promise<unknown>) => {
    const failure = await request.then(
      () => undefined,
      (error) => error,
    );
    expect(failure).to.be.instanceOf(ApiFailure);
    return failure;
  };

  it('reads sites, a summary and the accounting by the routes of the protocol', async () => {
    expect(await readSites(signal)).to.deep.equal({ sites: [acme, fernhill] });
    expect(await readSummary(wanted, signal)).to.deep.equal(collector.summary(collector.asked[1]));
    expect(await readAccounting(wanted, signal)).to.deep.equal(collector.accounting);
    expect(collector.asked.map(({ path, query }) => [path, query])).to.deep.equal([
      ['/api/sites', {}],
      ['/api/sites/acme/surveys/pulse/summary', { environment: 'test', entry: 'opened', granularity: 'day' }],
      ['/api/sites/acme/accounting', { environment: 'test' }],
    ]);
  });

  it('sends its cookie to its own origin only, and nothing else that tells who asks', async () => {
    await readSites(signal);
    const { init } = collector.asked[0];
    expect(init.credentials).to.equal('same-origin');
    expect(init.headers).to.deep.equal({ Accept: 'application/json' });
  });

  it('signs in by the token in the body, which no log of addresses keeps', async () => {
    collector.freshTokens.add('abc');
    await signIn('abc');
    const [{ path, method, init }] = collector.asked;
    expect([method, path, init.body]).to.deep.equal(['POST', '/api/session', '{"token":"abc"}']);
  });

  it('signs out', async () => {
    await signOut();
    expect(collector.isSignedIn).to.equal(false);
  });

  it('finds out who is signed in, and takes silence for nobody', async () => {
    collector.email = 'bob@acme.example';
    expect((await readHeldSession())?.email).to.equal('bob@acme.example');
    collector.isSignedIn = false;
    expect(await readHeldSession()).to.equal(null);
    collector.troubles.session = 'unreachable';
    expect(await readHeldSession()).to.equal(null);
  });

  it('asks who a link signs in, and who is signed in meanwhile, without using it', async () => {
    collector.freshTokens.add('fresh');
    const { email, held } = await readSignInLink('fresh');
    expect([email, held?.email]).to.deep.equal(['ann@acme.example', null]);
    expect(collector.freshTokens.has('fresh')).to.equal(true);
    expect((await failureOf(readSignInLink('used'))).code).to.equal('sign_in_link_invalid');
  });

  it('fails with the collector’s code and words', async () => {
    collector.troubles.summary = 'survey_unknown';
    const { code, message } = await failureOf(readSummary(wanted, signal));
    expect([code, message]).to.deep.equal(['survey_unknown', 'expected one thing, got another']);
  });

  it('fails as unreachable where there is no answer, or one that is not the collector’s', async () => {
    for (const trouble of ['unreachable', 'proxy'] as const) {
      collector.troubles.sites = trouble;
      expect((await failureOf(readSites(signal))).code, trouble).to.equal('unreachable');
    }
  });

  it('fails as unreachable when its patience ends', async () => {
    collector.troubles.sites = 'silence';
    const patience = new AbortController();
    AbortSignal.timeout = () => patience.signal;
    const failure = failureOf(readSites(signal));
    patience.abort(new DOMException('too long', 'TimeoutError'));
    expect((await failure).code).to.equal('unreachable');
  });

  it('lets go of a request that nobody waits for', async () => {
    collector.troubles.sites = 'silence';
    const nobody = new AbortController();
    const failure = failureOf(readSites(nobody.signal));
    nobody.abort();
    await failure;
  });
});
