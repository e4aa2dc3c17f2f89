/**
 * Every size, count and length that the wire refuses to exceed, once. A bound is inclusive.
 */

/** Largest body of `POST /v1/submissions`, in bytes of UTF-8, before anything is parsed. */
export const MAX_SUBMISSION_BYTES = 4096;

/** Length of a submission's id in characters of the URL-safe alphabet: 126 random bits. */
export const SUBMISSION_ID_CHARS = 21;

/** Longest name of a survey, question, option, segment dimension or site, in characters. */
export const MAX_NAME_CHARS = 40;

/** Longest value of a segment, in characters. */
export const MAX_SEGMENT_VALUE_CHARS = 64;

/** Segment dimensions that a survey may declare. */
export const MAX_SEGMENT_DIMENSIONS = 5;

/** Values that one segment dimension may declare, the implicit "unset" apart. */
export const MAX_SEGMENT_VALUES = 20;

/** Options of one question. */
export const MAX_OPTIONS = 20;

/** Follow-up questions that a survey may draw from; a person is asked one of them. */
export const MAX_FOLLOW_UPS = 8;

/** Questions that one submission may answer: the headline and one follow-up. */
export const MAX_ANSWERS = 2;

/** Surveys of one site. */
export const MAX_SURVEYS = 20;

/** Origins that one site may allow. */
export const MAX_ORIGINS = 50;

/** Longest text of a question or label, in characters. */
export const MAX_TEXT_CHARS = 300;

/** Languages, at most, in which a survey may be worded. */
export const MAX_LANGUAGES = 60;

/** Lines, at most, that say what is sent. */
export const MAX_SHEET_LINES = 8;

/** Longest product name, in characters. */
export const MAX_PRODUCT_CHARS = 60;

/** Longest time, in hours, for which a submission may be retried; receipts are kept at least as long. */
export const MAX_RETRY_HOURS = 48;

/** Smallest number of answers behind any published denominator. A site may ask for more, never for fewer. */
export const MINIMUM_BATCH_ANSWERS = 10;

/** Largest number of answers a site may demand of a batch. */
export const MAX_BATCH_ANSWERS = 10_000;

/** Whole months, at least, between an answer and the next invitation on the same device. */
export const MIN_MONTHS_AFTER_ANSWER = 4;

/** Whole months, at least, between a dismissal and the next invitation on the same device. */
export const MIN_MONTHS_AFTER_DISMISSAL = 7;

/** Longest pause between two invitations that a site may configure, in months. */
export const MAX_COOLDOWN_MONTHS = 60;

/** Days, at most, that a survey may wait after a person's first use. */
export const MAX_FIRST_USE_DAYS = 365;

/** Smallest share of people that a survey may ask. */
export const MIN_SAMPLE_RATE = 0.001;

/** Things that may have to happen before a survey asks, any of which is enough. */
export const MAX_TRIGGERS = 8;

/** Longest delay or time without input before a survey asks, in seconds. */
export const MAX_TRIGGER_SECONDS = 3600;

/** Longest pattern of a path, selector of an element and name of a DOM event in a trigger, in characters. */
export const MAX_PATH_PATTERN_CHARS = 200;
export const MAX_SELECTOR_CHARS = 200;
export const MAX_EVENT_NAME_CHARS = 80;

/** Average number of released batches between two false alarms: as asked for by default (ten years of days), at least, at most. */
export const DEFAULT_BATCHES_TO_FALSE_ALARM = 3650;
export const MIN_BATCHES_TO_FALSE_ALARM = 30;
export const MAX_BATCHES_TO_FALSE_ALARM = 1_000_000;

/** Smallest and largest number of days on either side of an incident, for before and after. */
export const MIN_EFFECT_DAYS = 7;
export const MAX_EFFECT_DAYS = 365;

/** Incidents, steps and voided days that one site may have, of each. */
export const MAX_INCIDENTS = 500;
export const MAX_STEPS = 500;
export const MAX_VOIDED_DAYS = 1_000;

/** Longest title of an incident, in characters. */
export const MAX_INCIDENT_TITLE_CHARS = 120;

/** Longest title of a step, name of its owner and note of its outcome, in characters. */
export const MAX_STEP_TITLE_CHARS = 120;
export const MAX_STEP_OWNER_CHARS = 80;
export const MAX_STEP_OUTCOME_CHARS = 500;

/** Longest reason for voiding a day, in characters. */
export const MAX_VOID_REASON_CHARS = 200;

/** Receivers of alerts that one site may have. */
export const MAX_RECEIVERS = 20;

/** Longest label of a receiver, in characters. */
export const MAX_RECEIVER_LABEL_CHARS = 80;

/** Longest address of a receiver, in characters. */
export const MAX_RECEIVER_TARGET_CHARS = 2048;

/** Links in force by which one site's overviews can be read without signing in. */
export const MAX_SHARE_LINKS = 50;

/** Days after which such a link expires, at most. */
export const MAX_SHARE_LINK_DAYS = 90;

/** Longest label of such a link, in characters. */
export const MAX_SHARE_LABEL_CHARS = 80;

/** Largest body of a request under /api, in bytes. */
export const MAX_API_BYTES = 65_536;

/** Longest e-mail address that SMTP takes, in characters. */
export const MAX_EMAIL_CHARS = 254;

/** Longest label of a read token, in characters. */
export const MAX_TOKEN_LABEL_CHARS = 80;

/** Read tokens in force for one site; the same number again for all sites. */
export const MAX_READ_TOKENS = 200;

/** People with a role for one site; the same number again with a role for all sites. */
export const MAX_PEOPLE = 2_000;

/** Browsers in which one person may be signed in. Signing in to one more ends the oldest session. */
export const MAX_SESSIONS_OF_A_PERSON = 100;

/** Sites of one collector. */
export const MAX_SITES = 1_000;

/** Series of one survey, which a new wording or product name begins. */
export const MAX_SERIES = 200;

/** Replaced keys of one site that are still accepted. */
export const MAX_RETIRED_KEYS = 20;

/** Changes under /api that one person or script may make; a person and the tokens that they issued count as one. */
export const MAX_CHANGES_PER_MINUTE = 120;
export const MAX_CHANGES_PER_DAY = 5_000;

/** The same for everybody with a role for one site, and for everybody with a role for all sites. */
export const MAX_SITE_CHANGES_PER_MINUTE = 600;
export const MAX_SITE_CHANGES_PER_DAY = 20_000;

/** Longest time, in days, for which a read token may be issued. */
export const MAX_TOKEN_DAYS = 3650;

/** How long, in hours, a key that was replaced is accepted beside the new one. */
export const RETIRED_KEY_HOURS = 48;

/** How long, in days, an entry of the audit log is kept. */
export const AUDIT_DAYS = 365;

/** Entries of the audit log that one reply holds at most. */
export const MAX_AUDIT_ENTRIES = 100;
