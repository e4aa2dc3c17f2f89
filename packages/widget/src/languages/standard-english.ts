/**
 * Which texts are the standard English ones (protocol: pulse.ts), told by checksums, so that nobody who reads another
 * language loads the English texts as well. Its test says what has to stand here.
 */

/** Checksums of question, option (none for the question itself) and text, the product's name left out. */
export const STANDARD_ENGLISH: readonly number[] = [
  1691766655, 2074843604, -943946796, -185604716, -155275244, -1241602296, -797028857, 530660324, 437086840,
  1395011665, -1495434288, -1052898024, 348570393, 935733329, 1320021254, 1775312985, 422085763, 64282762,
  1315777102, 739281546, 2064041893, 517153953, 1629657189, 2047101633, 2094013569, 313224787, 634064993,
  1770624909,
];

export function isStandardEnglish(question: string, option: string, text: string, product: string): boolean {
  return STANDARD_ENGLISH.includes(checksum(question, option, text, product));
}

/** 32 bits. */
export function checksum(question: string, option: string, text: string, product: string): number {
  let sum = 0;
  for (const letter of `${question}/${option}/${text.replace(`${product}?`, '?')}`) {
    sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0;
  }
  return sum;
}
