import { expect } from 'chai';
import { mountedAt } from './dist/mount.js';

describe('where the collector is mounted', () => {
  it('is the folder of the page, without what follows the path', () => {
    expect(mountedAt('https://trust.example/?site=acme#sign-in=x')).to.equal('https://trust.example');
    expect(mountedAt('https://app.example/trust/?site=a/b')).to.equal('https://app.example/trust');
    expect(mountedAt('https://app.example:8443/a/b/#/c')).to.equal('https://app.example:8443/a/b');
  });

  it('is this page’s by default', () => {
    expect(mountedAt()).to.equal(location.origin);
  });
});
