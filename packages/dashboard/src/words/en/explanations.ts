/** What each kind of number means, for whoever comes upon it. The whole of it stands in docs/statistics.md. */
export const EXPLANATIONS = {
  share:
    'Of those who gave an answer on the scale, how many said “Very” or “Extremely”. Whoever said that they don’t know is counted, and is in no share.',
  interval: (confidence: string) =>
    `How far the share may be off by chance. Of a hundred periods, about as many intervals as ${confidence} says hold the truth. It says nothing of those who did not answer.`,
  answers:
    'How many answers on the scale stand behind the figure. More answers make the interval narrower: four times as many make it half as wide.',
  change:
    'The share of this period less the share of as many days just before. The two numbers in brackets are how far that difference may be off by chance: where they stand on both sides of zero, it may be none.',
  difference:
    'One share less the other, of the same people. Where its bar crosses the middle, chance alone may explain the difference, and nobody can say which is larger.',
  evidence:
    'How strongly the newest answers speak against confidence still being at its floor. Every batch multiplies it: many low answers in a row make it grow fast, ordinary ones let it fall back. The alarm comes when it is full, or a little before.',
  response:
    'Of all who saw the question, how many answered it. The fewer they are, the more depends on what the others think, and nobody asked them.',
  bounds:
    'If all who did not answer were not confident, the share would be the lower number; if all of them were, the higher. The truth lies between, whatever they think.',

  what: {
    change: 'How is this meant?',
    evidence: 'What is evidence?',
    response: 'Why does this matter?',
    bounds: 'How is this meant?',
  },
} as const;
