/** What the page says that leads from no site to the first number. */
import { type Count, inForm } from '../plural.js';

export const SET_UP = {
  title: 'From no site to the first number',
  titleOf: (product: string) => `${product}, from the tag to the first number`,
  progress: (done: string, all: string) => `${done} of ${all} steps done`,
  state: { done: 'done', now: 'next', later: 'later' },

  site: {
    title: 'Make a site',
    why: 'A site is one product that people know by one name, on one or more pages of yours.',
    made: (product: string, id: string, zone: string) =>
      `${product} is here, as ${id}. Its days are days in ${zone}.`,
    another: 'Make another site',
    product: 'The name that people know you by',
    productHint: 'It stands in the question: “… that your data is safe with Acme?”',
    id: 'A short name for addresses and commands',
    idHint: 'Lower-case letters, digits and hyphens. It can’t be changed later.',
    timeZone: 'Time zone',
    timeZoneHint: 'Days begin and end there. It can’t be changed later.',
    origin: 'Where the question will be asked',
    originHint: 'The address of your site or app, such as https://app.example. More can be added later.',
    button: 'Make the site',
    working: 'Making it…',
    problems: {
      product: 'Write the name, of at most 60 characters.',
      id: 'Use lower-case letters, digits and single hyphens, at most 40 of them.',
      timeZone: 'Choose a time zone in the list.',
      origin: 'Write an address that starts with https:// or http://.',
      taken: 'There is a site of this name already. Choose another.',
    },
    forOwners: 'An owner of all sites can make one.',
    ask: 'Whoever runs the collector makes a link for an owner with:',
    askCommand: 'trustgauge token sign-in --role owner',
  },

  tag: {
    title: 'Put the tag in',
    why: 'One line in the head of every page where people may be asked.',
    policy: 'If the page sends a Content-Security-Policy, add these sources to it:',
    copyPolicy: 'Copy the sources',
    local: 'On your own machine, with the test key, it works from localhost without being named.',
  },

  message: {
    title: 'See the first message arrive',
    why: 'Open the page that carries the tag. The question comes by itself; what it sends is counted here within a second.',
    waiting: 'Waiting for the first message.',
    stored: (count: Count) =>
      `${count.written} ${inForm(count, { one: 'message has', other: 'messages have' })} arrived and been stored.`,
    refused: 'Something arrived and was refused.',
    details: 'See what arrived, and why',
  },

  number: {
    title: 'Wait for the first number',
    when: (day: string, zone: string, minimum: string) =>
      `It can appear on ${day} (${zone}) at the earliest: when a day has ended, and at least ${minimum} answers have come together. Until then nobody sees how many there are, so that nobody’s answer can be guessed.`,
    later: 'A day must have ended, and at least ten answers must have come together.',
    there: 'The first number is there.',
    open: 'Open the overview',
  },

  people: {
    title: 'Invite the others',
    roles: 'A viewer reads, an editor keeps incidents and alarms, an owner may do everything.',
    byMail: 'Add each by e-mail address, and a link is sent to it.',
    byProvider: (provider: string) => `Add each by e-mail address; they sign in with ${provider}.`,
    open: 'Add people',
    forOwners: 'An owner adds people in the settings.',
    byHand:
      'This collector can’t send mail. On the machine that runs it, this prints a link that signs one browser in, once, within the hour:',
    command: (site: string) => `trustgauge token sign-in --site ${site} --role viewer`,
    who: 'Begin with whoever would act on it: the people who write to customers, and those who look after sign-in and security.',
  },

  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser would not copy. The text is selected: copy it from the keyboard or the menu.',
};
