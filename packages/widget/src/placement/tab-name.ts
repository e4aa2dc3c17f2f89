/** Name of the tag that holds the feedback tab. Alone in its file: who looks for the tab does not load it. */
export const TAB = 'trust-gauge-tab';
