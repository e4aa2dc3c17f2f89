/** The weekly summary by e-mail, for those who switch it on and for those who end it. */
export const weekly = {
  title: 'By e-mail every Monday',
  explains: (survey: string, zone: string) =>
    `The first sentence of ${survey}’s overview, what has changed, the alarm, and what arrived: on Monday from seven (${zone}), with a link by which each reader can end it.`,
  noMail: 'This collector has no mail server: start it with --smtp-url and --mail-from.',
  noReceivers: 'No receiver is a mailbox yet. Add one on the machine that runs the collector:',
  command: (site: string) =>
    `trustgauge receiver add ${site} --kind email --label Ann --target ann@example.com`,
  isSent: (label: string) => `Send it to ${label}`,
  on: (label: string) => `${label} is sent the summary from next Monday on.`,
  off: (label: string) => `${label} is not sent the summary any more.`,
  viewer: 'Whoever is an owner can switch it on and off.',

  stop: {
    title: 'End the weekly summary',
    explains:
      'No more of it will be sent to the address that this link came to. Alerts are not touched by this.',
    button: 'End it',
    ending: 'Ending it…',
    ended: 'It is ended.',
    endedWhy: 'Whoever added the address can switch it on again.',
  },
} as const;
