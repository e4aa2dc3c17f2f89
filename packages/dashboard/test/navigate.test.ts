import { expect } from 'chai';
import { navigate } from './dist/navigate.js';

describe('navigating', () => {
  it('asks for another address by an event that the whole page hears, out of any shadow root', () => {
    const host = document.createElement('div');
    const part = document.createElement('button');
    host.attachShadow({ mode: 'open' }).append(part);
    document.body.append(host);
    const heard: unknown[] = [];
    document.addEventListener('navigate', (event) => heard.push((event as CustomEvent).detail), {
      once: true,
    });
    navigate(part, { granularity: 'day' });
    expect(heard).to.deep.equal([{ granularity: 'day' }]);
    host.remove();
  });
});
