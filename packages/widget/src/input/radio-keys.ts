/**
 * The keys of a radio group in which the arrows only move, so that exploring answers nothing. Left and right go by the
 * direction of the text. Nothing happens where what has the focus is no radio.
 */
export function moveAmongRadios(event: KeyboardEvent, target: HTMLElement): void {
  const { key } = event;
  const tree = target.getRootNode() as ShadowRoot;
  const radios = [...tree.querySelectorAll<HTMLElement>('[role=radio]')];
  const index = radios.indexOf(target);
  if (index < 0 || !/Arrow|Home|End/.test(key)) return;
  event.preventDefault();
  const isMirrored = /Left|Right/.test(key) && target.matches(':dir(rtl)');
  const step = /Left|Up/.test(key) === isMirrored ? 1 : -1;
  const to = { Home: 0, End: -1 }[key] ?? (index + step) % radios.length;
  // WebKit up to 26 draws no ring by itself where the group was last used with the mouse.
  radios.at(to)?.focus({ focusVisible: true } as FocusOptions);
}
