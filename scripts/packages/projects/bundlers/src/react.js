import { TrustGauge } from '@trustgauge/react';
import { createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';

console.log(createElement, forwardRef, useEffect, useImperativeHandle, useLayoutEffect, useRef, TrustGauge);
import('./part.js').then(({ part }) => console.log(part));
