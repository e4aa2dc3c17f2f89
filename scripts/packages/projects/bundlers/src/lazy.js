import '@trustgauge/widget/lazy';

import('./part.js').then(({ part }) => console.log(part));
