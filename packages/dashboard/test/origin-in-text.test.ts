import { expect } from 'chai';
import { originInText } from './dist/origin-in-text.js';

describe('the origin in what a person typed', () => {
  it('is that of an address, whole or cut short', () => {
    expect(originInText('https://app.example')).to.equal('https://app.example');
    expect(originInText(' https://App.example/shop?x=1#y ')).to.equal('https://app.example');
    expect(originInText('http://localhost:3000/')).to.equal('http://localhost:3000');
    expect(originInText('http://[::1]:3000')).to.equal('http://[::1]:3000');
  });

  it('is by https where the scheme is left out', () => {
    expect(originInText('app.example')).to.equal('https://app.example');
    expect(originInText('app.example:8443/shop')).to.equal('https://app.example:8443');
  });

  it('is none in anything else', () => {
    for (const typed of [
      '',
      '  ',
      'my shop',
      'acme',
      'ftp://app.example',
      'javascript:alert(1)',
      'https://',
    ]) {
      expect(originInText(typed), typed).to.equal(null);
    }
  });
});
