/** The words of a text that is divided by spaces, as a union: `'site survey'` → `'site' | 'survey'`. */
export type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | Words<Rest>
  : Text;
