/**
 * The keys of a radio group in which the arrows only move, so that exploring answers nothing. Space and Enter press
 * the button that has the focus; the browser does that. Left and right go by the direction of the text.
 */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Listens on the element with role `radiogroup`. */
export function moveAmongRadios(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const radios = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
  const isMirrored = /Left|Right/.test(event.key) && group.matches(':dir(rtl)');
  const step = (STEPS[event.key] ?? 0) * (isMirrored ? -1 : 1);
  const to = step
    ? radios.at((radios.indexOf(event.target as HTMLElement) + step) % radios.length)
    : { Home: radios[0], End: radios.at(-1) }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  // WebKit up to 26 draws no ring by itself where the group was last used with the mouse.
  to.focus({ focusVisible: true } as FocusOptions);
}
