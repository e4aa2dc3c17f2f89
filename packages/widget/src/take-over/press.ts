/**
 * The controls that a server draws and the buttons of the element stand in the same order: they are made by the same view.
 */

/** Takes the drawn frame away, and presses in the fresh one what has been pressed in it. Keeps the focus. */
export function press(old: HTMLElement, fresh: HTMLElement): void {
  const buttons = [...fresh.querySelectorAll('button')];
  const controls = [...old.querySelectorAll('input')].map((input, index) => ({
    button: buttons[index],
    isRadio: input.type === 'radio',
    isPressed: input.checked,
    isHeld: input.matches(':active'),
    hasFocus: input.matches(':focus'),
    hasRing: input.matches(':focus-visible'),
  }));
  old.remove();
  for (const { button, hasFocus, isHeld, hasRing } of controls) {
    if (hasFocus) button?.focus({ preventScroll: true, focusVisible: hasRing } as FocusOptions);
    // A browser makes no click of a press that began on one element and ends on another.
    if (isHeld && button) {
      const forget = () => {
        button.onpointerup = button.onpointerdown = null;
      };
      // By properties: the frame's events end at the window, and only these are called from there.
      button.onpointerup = () => {
        forget();
        button.click();
      };
      button.onpointerdown = forget;
    }
  }
  // An answer first: closing the question afterwards must not lose it.
  const pressed = controls.filter(({ isPressed }) => isPressed);
  for (const isRadio of [true, false])
    for (const control of pressed) if (control.isRadio === isRadio) control.button?.click();
}
