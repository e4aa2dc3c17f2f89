import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';

console.log(createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef);
import('./part.js').then(({ part }) => console.log(part));
