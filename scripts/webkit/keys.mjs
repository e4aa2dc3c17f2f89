/** Names of keys, as `KeyboardEvent.key` has them → their characters in the WebDriver protocol. */
const CHARACTERS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** @param {string} key A name above, or one character. Throws where it is neither. */
export function keyCharacter(key) {
  const character = [...key].length === 1 ? key : CHARACTERS[key];
  if (character === undefined) throw new Error(`no key "${key}": name it in scripts/webkit/keys.mjs`);
  return character;
}
