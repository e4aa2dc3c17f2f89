/**
 * Every word that the element itself says, in English. The question and its options come from the collector.
 */
export const WORDS = {
  close: 'Close',
  skip: 'Skip',
  back: 'Back to the question',
  whatWeSend: 'What we send',
  oneMore: 'One more question, if you like.',
  // Said before the collector has confirmed it: no more than is known.
  thanks: 'Thank you. That is all.',
  sheet: (host: string) => [
    `One message goes to ${host}: this one, and nothing else.`,
    'It holds no name, no account, no cookie, no page address and no time. The random number only makes a message that was sent twice count once.',
    'There it adds one to a few counters and is gone. Results are shown for ten people or more, never for one.',
    'This device keeps the message until it has arrived, and the month from which you may be asked again.',
  ],
  theMessage: 'The message',
  yourAnswer: '(your answer)',
  randomNumber: '(a random number)',
} as const;
