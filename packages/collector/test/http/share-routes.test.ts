import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  MAX_SHARE_LINKS,
  ROUTES,
  routeTo,
  SharedSchema,
  type ShareLinkAdded,
  ShareLinkAddedSchema,
  ShareLinkListSchema,
  type Summary,
} from '@trustgauge/protocol';
import * as v from 'valibot';
import { type CollectorUnderTest, DAY_MS } from '../collector-under-test.ts';
import { GUARDED_ROUTES, pathOf, storedText } from '../security/guarded-routes.ts';
import { startWithHistory } from '../store/collector-with-history.ts';

const site = 'site-one';
const links = routeTo(ROUTES.shareLinks, { site });

describe('a share link', () => {
  let collector: CollectorUnderTest;
  before(async () => {
    collector = await startWithHistory();
  });
  after(() => collector.stop());
  beforeEach(async () => {
    for (const { id } of await collector.store.shareLinks.selectShareLinks(site))
      await collector.store.shareLinks.deleteShareLink(site, id);
  });

  const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;
  const make = async (changes: object = {}): Promise<ShareLinkAdded> => {
    const body = { survey: 'pulse', label: 'Board', days: 30, ...changes };
    const reply = await collector.write('POST', links, body, await collector.token('editor', site));
    assert.equal(reply.status, 201);
    return v.parse(ShareLinkAddedSchema, await reply.json());
  };
  const open = (secret: string, path: string = ROUTES.shared) => collector.read(path, secret);

  it('is made by an editor for one survey, shown once with its secret, and listed without it', async () => {
    const { secret, ...shown } = await make({ label: ' Board ' });
    assert.match(secret, /^tg_share_[\w-]{22}$/);
    assert.equal(shown.label, 'Board');
    assert.equal(Date.parse(shown.expiresAt) - Date.parse(shown.createdAt), 30 * DAY_MS);
    const listed = await (await collector.read(links, await collector.token('viewer', site))).json();
    assert.deepEqual(v.parse(ShareLinkListSchema, listed).shareLinks, [shown]);
    assert.ok(!storedText(collector).includes(secret.slice('tg_share_'.length)), 'kept as a hash only');
  });

  it('opens the summary of its survey, the same as a viewer reads, to whoever sends it', async () => {
    const { secret, expiresAt } = await make();
    const shared = v.parse(SharedSchema, await (await open(secret)).json());
    assert.deepEqual(shared, {
      label: 'Board',
      expiresAt,
      site,
      product: 'Acme',
      timeZone: 'UTC',
      isSimulated: false,
      survey: 'pulse',
      isPaused: false,
    });
    for (const query of ['', '?granularity=day', '?entry=opened', '?from=2026-03-10&to=2026-03-12']) {
      const read = await open(secret, `${ROUTES.sharedSummary}${query}`);
      assert.equal(read.headers.get('Cache-Control'), 'no-store');
      assert.equal(read.headers.get('Set-Cookie'), null);
      assert.deepEqual((await read.json()) as Summary, await collector.summary(query));
    }
  });

  it('shows nothing of the test key, of another survey or another site: there is no way to ask for it', async () => {
    const { secret } = await make();
    for (const query of [
      '?environment=test',
      '?survey=other',
      '?site=site-two',
      '?metric=worried',
      '?table=points',
    ]) {
      const reply = await open(secret, `${ROUTES.sharedSummary}${query}`);
      assert.equal(await codeOf(reply), 'request_malformed', query);
    }
  });

  it('is refused by every other route, as a token, as a cookie and as a sign-in link, and changes nothing', async () => {
    const { secret } = await make();
    const stored = storedText(collector);
    for (const route of GUARDED_ROUTES) {
      for (const headers of [
        { Authorization: `Bearer ${secret}` },
        { Cookie: `trustgauge_session=${secret}` },
      ] as Record<string, string>[]) {
        const reply = await fetch(collector.address + pathOf(route), {
          method: route.method,
          headers,
          ...(route.body !== undefined && { body: JSON.stringify(route.body) }),
        });
        assert.equal(await codeOf(reply), 'not_signed_in', `${route.method} ${route.path}`);
      }
    }
    const signIn = await collector.write('POST', ROUTES.session, { token: secret });
    assert.equal(await codeOf(signIn), 'sign_in_link_invalid');
    assert.equal(storedText(collector), stored);
  });

  it('is not opened by a token, by a session, or by way of an address', async () => {
    const { secret } = await make();
    for (const path of [ROUTES.shared, ROUTES.sharedSummary]) {
      assert.equal(await codeOf(await open(await collector.token('owner'), path)), 'share_link_invalid');
      for (const address of [path, `${path}?share=${secret}`, `${path}?token=${secret}`]) {
        assert.equal(await codeOf(await fetch(collector.address + address)), 'share_link_invalid');
      }
      const cookie = await fetch(collector.address + path, {
        headers: { Cookie: `trustgauge_session=${secret}` },
      });
      assert.equal(await codeOf(cookie), 'share_link_invalid');
    }
  });

  it('opens nothing once it has expired, was revoked, or was never made, in the same words', async () => {
    const { secret } = await make({ days: 1 });
    const other = await make();
    collector.clock.nowMs += DAY_MS;
    try {
      const expired = await open(secret);
      assert.equal(expired.status, 401);
      const words = await expired.text();
      assert.match(words, /"share_link_invalid"/);
      await collector.write('DELETE', routeTo(ROUTES.shareLink, { site, shareLink: other.id }));
      for (const unknown of [other.secret, 'tg_share_AAAAAAAAAAAAAAAAAAAAAA', 'x']) {
        assert.equal(await (await open(unknown)).text(), words);
        assert.equal((await open(unknown, ROUTES.sharedSummary)).status, 401);
      }
      assert.deepEqual(await (await collector.read(links)).json(), { shareLinks: [] });
      await collector.collector.maintain();
      assert.deepEqual(await collector.store.shareLinks.selectShareLinks(site), [], 'and it is forgotten');
    } finally {
      collector.clock.nowMs -= DAY_MS;
    }
  });

  it('is refused with what was expected where it is for no survey of the site, for too long, or without a name', async () => {
    const editor = await collector.token('editor', site);
    for (const [changes, code] of [
      [{ survey: 'nowhere' }, 'survey_unknown'],
      [{ days: 91 }, 'request_malformed'],
      [{ days: 0 }, 'request_malformed'],
      [{ days: 1.5 }, 'request_malformed'],
      [{ label: ' ' }, 'request_malformed'],
      [{ label: 'two\nlines' }, 'request_malformed'],
      [{ site: 'site-two' }, 'request_malformed'],
    ] as const) {
      const body = { survey: 'pulse', label: 'Board', days: 30, ...changes };
      assert.equal(
        await codeOf(await collector.write('POST', links, body, editor)),
        code,
        JSON.stringify(changes),
      );
    }
    const revoked = await collector.write('DELETE', routeTo(ROUTES.shareLink, { site, shareLink: 'x' }));
    assert.equal(await codeOf(revoked), 'share_link_unknown');
  });

  it('is one of at most fifty in force', async () => {
    const made = await Promise.all(Array.from({ length: MAX_SHARE_LINKS }, () => make({ days: 1 })));
    const body = { survey: 'pulse', label: 'Board', days: 30 };
    assert.equal(await codeOf(await collector.write('POST', links, body)), 'too_many_share_links');
    assert.equal(new Set(made.map(({ secret }) => secret)).size, MAX_SHARE_LINKS);
    collector.clock.nowMs += DAY_MS + 1;
    try {
      assert.equal(
        (await collector.write('POST', links, body)).status,
        201,
        'those that have expired do not count',
      );
    } finally {
      collector.clock.nowMs -= DAY_MS + 1;
    }
  });
});
