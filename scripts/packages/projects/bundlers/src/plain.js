import('./part.js').then(({ part }) => console.log(part));
