import { expect } from 'chai';
import {
  dropFragment,
  rememberSearch,
  returnToSearch,
  shareInFragment,
  stopInFragment,
  tokenInFragment,
  tokenInText,
} from './dist/session.js';

describe('the way in', () => {
  const { href } = location;
  beforeEach(() => localStorage.clear());
  afterEach(() => history.replaceState(null, '', href));
  const goTo = (address: string) => history.replaceState(null, '', `/dashboard${address}`);

  it('reads the token of a sign-in link out of its fragment, and no other fragment', () => {
    expect(tokenInFragment('#sign-in=tg_sign_abc')).to.equal('tg_sign_abc');
    expect(tokenInFragment('#sign-in=a%2Bb')).to.equal('a+b');
    for (const other of ['', '#', '#sign-in=', '#content', '#else=x']) {
      expect(tokenInFragment(other), other).to.equal(null);
    }
  });

  it('reads what a share link opens, and what ends a weekly mail, out of their own fragments only', () => {
    expect(shareInFragment('#share=tg_share_abc')).to.equal('tg_share_abc');
    expect(stopInFragment('#unsubscribe=tg_stop_abc')).to.equal('tg_stop_abc');
    for (const other of [
      '',
      '#',
      '#share=',
      '#unsubscribe=',
      '#sign-in=abc',
      '#share=a b',
      '#unsubscribe=a/b',
    ]) {
      expect(shareInFragment(other), other).to.equal(null);
      expect(stopInFragment(other), other).to.equal(null);
    }
  });

  it('takes a token that a mail program has cut as it stands', () => {
    expect(tokenInFragment('#sign-in=abc%E2%8')).to.equal('abc%E2%8');
  });

  it('finds the token in a pasted link and in a pasted token', () => {
    expect(tokenInText('https://collector.example/#sign-in=abc')).to.equal('abc');
    expect(tokenInText('  abc\n')).to.equal('abc');
  });

  it('finds none in anything else', () => {
    for (const other of [
      '',
      '   ',
      'hello there',
      'https://collector.example/',
      'https://x.example/#content',
    ]) {
      expect(tokenInText(other), other).to.equal(null);
    }
  });

  it('drops the token from the address and leaves the rest of it', () => {
    goTo('?site=acme#sign-in=abc');
    dropFragment();
    expect(location.pathname + location.search + location.hash).to.equal('/dashboard?site=acme');
  });

  it('returns once to what was looked at before', () => {
    goTo('?site=acme&granularity=day');
    rememberSearch();
    goTo('');
    returnToSearch();
    expect(location.search).to.equal('?site=acme&granularity=day');
    goTo('');
    returnToSearch();
    expect(location.search).to.equal('');
  });

  it('stays where the address already says what to show', () => {
    goTo('?site=acme');
    rememberSearch();
    goTo('?site=fernhill');
    returnToSearch();
    expect(location.search).to.equal('?site=fernhill');
  });

  it('does without what was looked at where storage is blocked', () => {
    const storage = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      goTo('?site=acme');
      rememberSearch();
      returnToSearch();
      expect(location.search).to.equal('?site=acme');
    } finally {
      Object.defineProperty(window, 'localStorage', storage);
    }
  });
});
