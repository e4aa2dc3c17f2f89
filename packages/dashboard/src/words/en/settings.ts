/** The words of the settings, in English. */
import type { ActorKind, AuditAction, Environment, Invitation, Role } from '@trustgauge/protocol';

const named = (sentence: string, subject: string) => (subject === '' ? sentence : `${sentence}: ${subject}`);

export const settings = {
  label: 'Sections of the settings',
  sections: {
    site: 'Site',
    keys: 'Keys',
    surveys: 'Survey and segments',
    days: 'Days left out',
    people: 'People and roles',
    access: 'Tokens and sessions',
    log: 'Audit log',
  },
  role: { viewer: 'Viewer', editor: 'Editor', owner: 'Owner' } satisfies Record<Role, string>,
  ownersChange: (role: string) =>
    `You are signed in with the role ${role}. An owner of this site can change what stands here.`,
  ownersSee: (role: string) =>
    `Only an owner sees this section. You are signed in with the role ${role}; ask an owner for what you need.`,
  save: 'Save',
  saving: 'Saving…',
  saved: 'Saved. It is in force now.',
  discard: 'Discard what was typed',
  cancel: 'Cancel',
  fileSays: (value: string) => `Changed here; the configuration file says: ${value}.`,
  yesOrNo: (isSo: boolean) => (isSo ? 'yes' : 'no'),

  site: {
    product: 'Name of the product',
    productHint: 'It stands in the question: people know you by it.',
    productChanges:
      'Another name changes the question. Saving begins a new series: its line starts anew, the old one ends, and the two are never mixed. Open pages may answer the old question for 48 hours more; those answers are not published.',
    timeZone: 'Time zone',
    timeZoneHint:
      'Days begin and end there. It can be chosen until the first message has arrived; from then on days are counted in it, and it stays.',
    timeZoneFixed:
      'It stays as it is: days have been counted in it. A site that moves gets a new site with a name of its own.',
    origins: 'Allowed origins',
    originsHint:
      'Messages are taken from pages of these origins only. One in a line, as browsers write them: https://app.example, without a path.',
    nullOrigin: 'Take messages from sandboxed frames too, which have no origin',
    minimum: 'Answers behind every figure, at least',
    minimumHint: (minimum: string) =>
      `Nothing is shown of fewer people. It can be raised, for what is not published yet, and never lowered again; now it is ${minimum}.`,
    file: 'The configuration file',
    fileHow:
      'What is changed here holds until the file says something else: where it says what it said before, a change made here stays. Download the file as it is in force now, and put it in place of the old one.',
    noFile: 'This site was not made from a configuration file. Download one that says what is in force now.',
    download: 'Download trustgauge.config.json',
  },

  keys: {
    how: 'A key stands in the tag on your pages and says for which site a message is. It is no secret; what protects a site are its allowed origins.',
    key: { live: 'Live key', test: 'Test key' } satisfies Record<Environment, string>,
    replace: { live: 'Replace the live key', test: 'Replace the test key' } satisfies Record<
      Environment,
      string
    >,
    question: (hours: string) =>
      `A new key is made at once. Put it into the tag of every page: the old one is accepted for ${hours} hours more and is refused after that.`,
    later: 'Replace it',
    atOnce: 'Replace it, and refuse the old one at once',
    replaced: 'The key has been replaced. Put the new one into the tag of every page.',
    retired: 'Replaced keys that are still accepted',
    retiredHow: (zone: string) => `Times in ${zone}.`,
    until: (instant: string) => `accepted until ${instant}`,
    end: 'Refuse it now',
    endQuestion: 'Pages that still carry this key can send nothing from then on.',
    endAnswer: 'Refuse it',
    ended: 'The key is refused from now on.',
  },

  surveys: {
    asked: (survey: string) => `Is ${survey} asked?`,
    isAsked: 'It is being asked. Pausing it holds at once, and open pages fall silent too.',
    isPaused: 'It is paused: nobody is being asked.',
    pausedByFile: 'It is paused by the configuration file. To ask it again, set isPaused there to false.',
    pause: 'Pause it',
    resume: 'Ask it again',
    paused: 'Paused. Nobody is being asked.',
    resumed: 'It is being asked again.',
    onlyEditors: 'An editor or owner can pause it.',
    segments: 'Segments',
    segmentsHow:
      'What a page may say of a person, such as the plan. Answers are counted by these values only, up to five segments of twenty values; whatever else a page says counts as “not said”. A change holds for answers from then on.',
    none: 'There are none.',
    segment: (name: string) => `Segment ${name}`,
    name: 'Name',
    values: 'Values, with commas between them',
    add: 'Add a segment',
    remove: 'Remove',
    save: 'Save the segments',
  },

  days: {
    how: 'A day on which answers were stuffed or a release was broken can be left out. Every figure and alert is made without it, and says so.',
    none: 'No day is left out.',
    title: 'Leave a day out',
    consequence:
      'What was published together with the day is left out with it, so that nothing can be found by comparing. The reason is shown with the figures.',
    day: 'Day',
    reason: 'Reason',
    button: 'Leave it out',
    done: (day: string) => `${day} is left out of every figure.`,
    restore: 'Take it back in',
    restoreQuestion: (day: string) =>
      `${day} will count again, with all that was published together with it.`,
    restoreAnswer: 'Take it in',
    restored: (day: string) => `${day} counts again.`,
  },

  people: {
    how: 'These people sign in as themselves, by a link to their mailbox or by your identity provider. There are no passwords.',
    none: 'There is nobody yet. Whoever runs the collector signs in by a link of the command line.',
    you: '(you)',
    is: (role: string, site: string) => `${role} · ${site}`,
    allSites: 'All sites',
    role: 'Role',
    site: 'For',
    email: 'E-mail address',
    change: 'Change role',
    changeOf: (email: string) => `Change role of ${email}`,
    changeSignsOut: 'Saving signs the person out everywhere. At the next sign-in the new role holds.',
    changed: (email: string) => `${email} has the new role, and has been signed out everywhere.`,
    invite: 'Send a link',
    inviteOf: (email: string) => `Send a link to ${email}`,
    signOut: 'Sign out everywhere',
    signOutOf: (email: string) => `Sign out everywhere: ${email}`,
    signedOut: (email: string) => `${email} has been signed out everywhere.`,
    remove: 'Remove',
    removeQuestion: (email: string) =>
      `${email} is signed out everywhere, at once, and can’t sign in any more.`,
    removeSelfQuestion: 'This is you: you are signed out everywhere, at once, and can’t sign in any more.',
    removeAnswer: 'Remove',
    returns: (role: string) =>
      `But your identity provider admits their domain: they can come back as ${role} for all sites.`,
    block: 'Do not admit them again',
    blocked: (count: number) =>
      `Removed people who are not admitted again: ${count}. Add a person again to admit them.`,
    domains: (domains: string) => `Addresses of these domains can be added: ${domains}.`,
    removeKeepingLinks: 'Remove, and keep the share links',
    quoted: (label: string) => `“${label}”`,
    endsTokens: (labels: string) => `Their read tokens ${labels} stop working.`,
    endsLinks: (labels: string) => `Their share links ${labels} stop working too, unless you keep them.`,
    removed: (email: string) => `${email} has been removed.`,
    addTitle: 'Add somebody',
    addByMail:
      'They get a link that signs them in once, within the hour. Later they ask for another on the sign-in page.',
    addByHand:
      'This collector can’t send mail. Print a link on the machine that runs it, and hand it over: trustgauge person sign-in, followed by the address.',
    add: 'Add',
    invitation: {
      sent: (email: string) => `A link has been sent to ${email}.`,
      failed: (email: string) =>
        `${email} has been added, but the mail server did not take the mail. Send the link again later.`,
      too_many: (email: string) => `No link was sent: ${email} has several that can still be used.`,
      too_many_of_site: (email: string) =>
        `${email}: no link was sent. This site has sent as many links as it may in an hour. Send the link later.`,
      no_mail: (email: string) =>
        `${email} has been added. Print a link with: trustgauge person sign-in ${email}`,
    } satisfies Record<Invitation, (email: string) => string>,
    rolesTitle: 'What each role may do',
    may: {
      viewer: 'reads every figure',
      editor: 'also keeps incidents and alerts, and pauses surveys',
      owner: 'also changes settings, keys, people and tokens, and leaves days out',
    } satisfies Record<Role, string>,
  },

  access: {
    onlyOwners: 'Only an owner sees the tokens of scripts.',
    tokens: 'Read tokens',
    how: 'With a read token a script uses the API. The token itself is not kept, so it can’t be shown again.',
    none: 'There is none.',
    is: (role: string, site: string, dates: string) => `${role} · ${site} · ${dates}`,
    dates: (created: string, expires: string | null) =>
      expires === null ? `since ${created}, until it is revoked` : `since ${created}, until ${expires}`,
    by: (email: string) => `by ${email}`,
    neverUsed: 'never used',
    usedOn: (day: string) => `last used on ${day}`,
    revoke: 'Revoke',
    revokeQuestion: (label: string) => `Whatever uses the token “${label}” is refused from then on.`,
    revokeAnswer: 'Revoke it',
    revoked: (label: string) => `“${label}” has been revoked.`,
    issueTitle: 'Issue a token',
    once: 'Copy this token now: it is shown this once.',
    useIt: 'A script sends it with each request: Authorization: Bearer, then the token.',
    hide: 'Hide it',
    label: 'What it is for',
    lasts: 'How long',
    days: (days: string) => `${days} days`,
    always: 'Until it is revoked',
    issue: 'Issue',
    issued: 'The token has been issued.',
    sessions: 'Sessions',
    signedInAs: (email: string) => `You are signed in as ${email}.`,
    signedInByLink:
      'You are signed in by a link of the command line, as nobody in particular. A link for yourself is printed by trustgauge person sign-in.',
    everywhere: 'Sign out everywhere',
    everybody: 'Sign everybody out',
    everybodyQuestion: 'Every browser is signed out at once, this one too. Read tokens stay.',
    everybodyOfSiteQuestion: (product: string) =>
      `Every browser that is signed in for ${product} alone is signed out at once, this one too. Read tokens stay.`,
    everybodyAnswer: 'Sign everybody out',
  },

  log: {
    how: (days: string, zone: string) =>
      `Who changed what and when, on the page, by the API or on the command line. Entries are kept for ${days} days. They hold no answer and no secret. Times in ${zone}.`,
    none: 'Nothing has been changed yet.',
    older: 'Older entries',
    by: {
      person: (name: string) => name,
      link: () => 'by a link of the command line',
      token: (name: string) => `by the token “${name}”`,
      'command-line': () => 'on the command line',
      collector: () => 'noticed by the collector',
      'mail-link': () => 'by the link in the weekly mail',
    } satisfies Record<ActorKind, (name: string) => string>,
    field: (field: string) => FIELDS[field] ?? field,
    fromTo: (from: string | null, to: string | null) =>
      from === null ? (to ?? 'none') : to === null ? `${from}, now none` : `${from} → ${to}`,
    unknown: (action: string) => `A change that this page does not know (${action}): reload it.`,
    action: {
      'signed-in': () => 'Signed in',
      'signed-out': () => 'Signed out',
      'everybody-signed-out': () => 'Signed everybody out',
      'person-signed-out': (person) => named('Signed a person out everywhere', person),
      'person-added': (person) => named('Added a person', person),
      'person-changed': (person) => named('Changed a person’s role', person),
      'person-removed': (person) => named('Removed a person', person),
      'person-invited': (person) => named('Sent a sign-in link', person),
      'link-printed': (whom) => named('Printed a sign-in link', whom),
      'token-issued': (label) => named('Issued a read token', label),
      'token-revoked': (label) => named('Revoked a read token', label),
      'site-made': (product) => named('Made a site', product),
      'site-applied': () => 'Put the configuration file into force',
      'settings-changed': () => 'Changed the settings',
      'key-rotated': () => 'Replaced a key',
      'key-ended': (key) => named('Ended a replaced key', key),
      'survey-paused': (survey) => named('Paused a survey', survey),
      'survey-resumed': (survey) => named('Asked a survey again', survey),
      'incident-added': (title) => named('Added an incident', title),
      'incident-changed': (title) => named('Changed an incident', title),
      'incident-removed': (title) => named('Removed an incident', title),
      'day-voided': (day) => named('Left a day out', day),
      'day-restored': (day) => named('Took a day back in', day),
      'alert-acknowledged': (survey) => named('Acknowledged an alert', survey),
      'watches-rebuilt': () => 'Made the detectors anew',
      'receiver-added': (label) => named('Added a receiver', label),
      'receiver-removed': (label) => named('Removed a receiver', label),
      'receiver-tested': (label) => named('Sent a test to a receiver', label),
      'step-added': (title) => named('Added a step', title),
      'step-changed': (title) => named('Changed a step', title),
      'step-removed': (title) => named('Deleted a step', title),
      'share-link-made': (label) => named('Made a share link', label),
      'share-link-revoked': (label) => named('Revoked a share link', label),
      'weekly-summary-begun': (label) => named('Began a weekly summary', label),
      'weekly-summary-ended': (label) => named('Ended a weekly summary', label),
      'data-restored': () => 'Restored a backup',
      'data-imported': () => 'Imported an archive',
      'data-moved': () => 'Moved the data to PostgreSQL',
      'clock-stepped': () => 'Jump of the clock',
      'clock-settled': () => 'Jump of the clock settled',
      'clock-confirmed': (time) => named('Confirmed the clock', time),
    } satisfies Record<AuditAction, (subject: string) => string> as Record<
      AuditAction,
      (subject: string) => string
    >,
  },
} as const;

const FIELDS: Readonly<Record<string, string>> = {
  product: 'Name of the product',
  timeZone: 'Time zone',
  allowedOrigins: 'Allowed origins',
  allowsNullOrigin: 'Frames without an origin',
  minimumBatchAnswers: 'Answers behind every figure',
  'keys.live': 'Live key',
  'keys.test': 'Test key',
  blocked: 'Not admitted again',
  role: 'Role',
  site: 'For',
  reason: 'Reason',
  kind: 'Kind',
  date: 'Day',
  title: 'Title',
  link: 'Link',
  baseline: 'Baseline',
  clock: 'Clock',
  newestDay: 'Newest stored day',
};
