/** Links to an overview, for those who make them and for those who open them. */
export const sharing = {
  title: 'Who else may look',
  explains: (survey: string) =>
    `A link opens the overview of ${survey}, and nothing else, to whoever has it, without signing in. It ends by itself, or when it is revoked here.`,
  label: 'For whom',
  labelExample: 'the board',
  days: 'Days until it ends',
  make: 'Make a link',
  making: 'Making it…',
  link: 'The link',
  linkOnce: 'Copy it now: it is shown once, and kept nowhere.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser would not copy. The link is selected: copy it from the keyboard or the menu.',
  done: 'I have it',
  inForce: 'Links in force',
  none: 'No link is in force: nobody reads this without signing in.',
  until: (day: string) => `until ${day}`,
  revoke: 'Revoke',
  revokeOf: (label: string) => `Revoke the link for ${label}`,
  revoked: (label: string) => `The link for ${label} opens nothing any more.`,
  viewer: 'Whoever is an editor can make links and revoke them.',

  shared: 'Shared',
  sharedUntil: (label: string, day: string) =>
    `read-only, with ${label}, until ${day}. Whoever has this link sees this page.`,
  opening: 'Opening the link…',
  ended: 'This link does not open anything any more.',
  endedWhy: 'It has expired, was revoked, or was not copied whole.',
  endedNext:
    'Ask whoever sent it for another one. Whoever has an account can sign in and look for themselves.',
  signIn: 'Sign in',
} as const;
