/**
 * `<TrustGauge>`: the element `<trust-gauge>` as a React component. React before 19 sets attributes only, so
 * properties and listeners are set here, for every version in the same way.
 *
 * Rendered on a server it is the bare tag: nothing of the person or the segments is in the markup.
 */
// Here and not in index.ts: a bundler leaves out a module of which it uses re-exports only.
import '@trustgauge/widget/lazy';
import type { TrustGaugeElement } from '@trustgauge/widget';
import {
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { EVENTS, type TrustGaugeEvents } from './events.js';
import { SETTINGS, type TrustGaugeSettings } from './settings.js';

export type TrustGaugeProps = TrustGaugeSettings &
  TrustGaugeEvents &
  Omit<HTMLAttributes<TrustGaugeElement>, 'children' | keyof TrustGaugeSettings | keyof TrustGaugeEvents>;

/** React 18 warns of a layout effect that is rendered on a server, where no effect runs. */
const useCommitEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** A `ref` is the element itself: `ref.current.open()` opens the question for a person who wants to say something. */
export const TrustGauge: ForwardRefExoticComponent<TrustGaugeProps & RefAttributes<TrustGaugeElement>> =
  forwardRef<TrustGaugeElement, TrustGaugeProps>(function TrustGauge(props, ref) {
    const element = useRef<TrustGaugeElement>(null);
    /** What the element has been given so far. */
    const given = useRef<TrustGaugeProps>({});

    // Listeners first: a property that is set may start what they report.
    useCommitEffect(() => {
      const over = new AbortController();
      for (const name of handlerNames)
        element.current?.addEventListener(EVENTS[name], (event) => given.current[name]?.(event as never), {
          signal: over.signal,
        });
      return () => over.abort();
    }, []);
    useCommitEffect(() => {
      const before = given.current;
      given.current = props;
      for (const name of SETTINGS)
        if (before[name] !== props[name]) Object.assign(element.current ?? {}, { [name]: props[name] });
    });
    // After the properties are set, so that whoever gets the element gets it complete.
    useImperativeHandle(ref, () => element.current as TrustGaugeElement, []);

    return createElement('trust-gauge', { ...attributesOf(props), ref: element });
  });

const handlerNames = Object.keys(EVENTS) as (keyof typeof EVENTS)[];
const ownProps: readonly string[] = [...SETTINGS, ...handlerNames, 'children'];

/** What is left for the tag, by the names that React 18 and 19 both understand on a custom element. */
function attributesOf(props: TrustGaugeProps): Record<string, unknown> {
  const attributes: Record<string, unknown> = { suppressHydrationWarning: true };
  for (const [name, value] of Object.entries(props))
    if (!ownProps.includes(name))
      // React 18 writes hidden="false", which hides.
      attributes[name === 'className' ? 'class' : name] = /^(hidden|inert)$/.test(name)
        ? value || undefined
        : value;
  return attributes;
}
