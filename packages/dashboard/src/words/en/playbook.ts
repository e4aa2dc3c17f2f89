/** The steps of the playbook: what to do, and in one sentence why. */
export const PLAYBOOK_WORDS = {
  'data-page': {
    title: 'Say on one page what you hold, why, and for how long',
    why: 'In a table people find what is done with their data faster and more correctly than in a policy.',
  },
  'status-page': {
    title: 'Open a status page, and use it',
    why: 'Whoever is told of a fault while it lasts does not have to guess what else is kept quiet.',
  },
  'breach-notice': {
    title: 'Write the breach notice before you need it',
    why: 'Companies that spoke first, in detail and without denial came out of a breach with more of their good name.',
  },
  'reason-beside-field': {
    title: 'Say why beside the field that asks',
    why: 'A doubt that arises at a field is answered there or not at all: few go and look for a policy.',
  },
  'answer-the-fear': {
    title: 'Answer the fear that is named most',
    why: 'The second question says what people fear; one plain answer to that, where they will meet it, beats ten to other questions.',
  },
  passkeys: {
    title: 'Offer passkeys',
    why: 'With a passkey there is no password to phish, to guess or to lose in somebody else’s breach.',
  },
  'leaked-passwords': {
    title: 'Refuse passwords that are known to have leaked',
    why: 'Most accounts are taken over with a password that was lost elsewhere; a list of those can be checked without sending the password.',
  },
  'less-data': {
    title: 'Hold less: delete what nothing needs',
    why: 'What is not there can’t leak, and "we do not keep it" is the one promise that everybody understands.',
  },
  'own-hands': {
    title: 'Let people fetch and delete their data themselves',
    why: 'Control that can be tried out is believed; a right that takes a letter is not.',
  },
  'sign-in-history': {
    title: 'Show people their own sign-ins, and write when a new one comes',
    why: 'Whoever can look for strangers in the account need not wonder, and finds a real one early.',
  },
  'keys-apart': {
    title: 'Encrypt what would hurt most, with its keys kept elsewhere',
    why: 'A copy of the database is then not a copy of the data, and the notice after a theft can say so.',
  },
  rehearsal: {
    title: 'Rehearse a breach, twice a year, with everybody who would speak',
    why: 'A plan that has never been tried fails at who may say what, which is when confidence is lost.',
  },
  audit: {
    title: 'Have an independent audit, and publish its summary',
    why: 'People can’t check what you say about yourself; somebody who would lose by lying can.',
  },
  'security-txt': {
    title: 'Say how to report a hole, and answer those who do',
    why: 'Whoever finds a hole and finds no address tells the public instead.',
  },
} as const;
