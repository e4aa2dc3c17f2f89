/**
 * The tables, as a list of forward-only steps; `PRAGMA user_version` says how many have been taken.
 *
 * No table has an entry for an answer or for anybody who gives one: `person` holds those who sign in. `receipt` is the
 * only one with an entry for a submission: a random id and a day, in the order of the ids, not of their arrival.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE site (
    id TEXT PRIMARY KEY,
    live_key TEXT NOT NULL UNIQUE,
    test_key TEXT NOT NULL UNIQUE,
    settings TEXT NOT NULL,
    finished_through TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE survey_series (
    site TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    definition TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    PRIMARY KEY (site, survey, series)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE paused_survey (
    site TEXT NOT NULL,
    survey TEXT NOT NULL,
    PRIMARY KEY (site, survey)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tally (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    question TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    day TEXT NOT NULL,
    option TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (site, environment, survey, series, entry, mode, question, dimension, value, day, option)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE batch (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    counts TEXT NOT NULL,
    outcomes TEXT NOT NULL,
    left_out TEXT NOT NULL,
    live TEXT NOT NULL,
    tallies TEXT NOT NULL,
    PRIMARY KEY (site, environment, survey, series, entry, mode, first_day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE part_batch (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    part TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    cells TEXT NOT NULL,
    left_out TEXT NOT NULL,
    tallies TEXT NOT NULL,
    PRIMARY KEY (site, environment, survey, series, entry, mode, part, first_day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE voided_day (
    site TEXT NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    voided_at_ms INTEGER NOT NULL,
    PRIMARY KEY (site, day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE watch (
    site TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    mode TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (site, survey, series, mode, dimension, value)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE alert (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    alert TEXT NOT NULL,
    acknowledged_at_ms INTEGER,
    baseline TEXT,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE receiver (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    target TEXT NOT NULL,
    secret TEXT,
    created_at_ms INTEGER NOT NULL,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outbox (
    place INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    receiver TEXT NOT NULL,
    event_id TEXT NOT NULL,
    event TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    created_at_ms INTEGER NOT NULL,
    next_attempt_at_ms INTEGER,
    taken_until_ms INTEGER NOT NULL DEFAULT 0,
    UNIQUE (site, receiver, event_id)
  ) STRICT;

  CREATE TABLE delivery (
    site TEXT NOT NULL,
    receiver TEXT NOT NULL,
    event_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    type TEXT NOT NULL,
    at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (site, at, receiver, event_id, attempt)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE receipt (
    id TEXT PRIMARY KEY,
    expires_on TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE arrival (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (site, environment, day, outcome)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE incident (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    link TEXT,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE token (
    hash TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    site TEXT,
    role TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
  // The day before the question: what is counted today stands together, and a day is read in one stretch. Batches no
  // longer keep what they were made from, which the tallies of their days say; their cells are bare numbers, apart from
  // the live figures, of which only the newest are read.
  `
  CREATE TABLE tally_by_day (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    day TEXT NOT NULL,
    question TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    option TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (site, environment, survey, series, entry, mode, day, question, dimension, value, option)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tally_by_day (site, environment, survey, series, entry, mode, day, question, dimension, value, option, count)
    SELECT site, environment, survey, series, entry, mode, day, question, dimension, value, option, count FROM tally
    ORDER BY site, environment, survey, series, entry, mode, day, question, dimension, value, option;
  DROP TABLE tally;
  ALTER TABLE tally_by_day RENAME TO tally;

  ALTER TABLE batch DROP COLUMN tallies;

  CREATE TABLE part_batch_of_numbers (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    part TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    left_out TEXT NOT NULL,
    shape TEXT NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (site, environment, survey, series, entry, mode, part, first_day)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO part_batch_of_numbers
    SELECT site, environment, survey, series, entry, mode, part, first_day, last_day, left_out,
      (SELECT json_group_array(json_array(
          json((SELECT json_group_array(option.key) FROM json_each(cell.value, '$.counts') AS option)),
          json_extract(cell.value, '$.values')))
        FROM json_each(cells) AS cell),
      (SELECT json_group_array(option.value) FROM json_each(cells) AS cell, json_each(cell.value, '$.counts') AS option)
    FROM part_batch;

  CREATE TABLE part_live (
    site TEXT NOT NULL,
    environment TEXT NOT NULL,
    survey TEXT NOT NULL,
    series TEXT NOT NULL,
    entry TEXT NOT NULL,
    mode TEXT NOT NULL,
    part TEXT NOT NULL,
    first_day TEXT NOT NULL,
    live TEXT NOT NULL,
    PRIMARY KEY (site, environment, survey, series, entry, mode, part, first_day)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO part_live
    SELECT site, environment, survey, series, entry, mode, part, first_day,
      (SELECT json_group_array(json_extract(cell.value, '$.live')) FROM json_each(cells) AS cell)
    FROM part_batch;
  DROP TABLE part_batch;
  ALTER TABLE part_batch_of_numbers RENAME TO part_batch;

  CREATE TABLE share_link (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    survey TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE weekly_mail (
    site TEXT NOT NULL,
    receiver TEXT NOT NULL,
    survey TEXT NOT NULL,
    stop_token TEXT NOT NULL UNIQUE,
    since_ms INTEGER NOT NULL,
    sent_for TEXT NOT NULL,
    PRIMARY KEY (site, receiver, survey)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE step (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    play TEXT,
    title TEXT NOT NULL,
    owner TEXT,
    date TEXT,
    outcome TEXT,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE retired_key (
    site TEXT NOT NULL,
    key TEXT NOT NULL,
    environment TEXT NOT NULL,
    accepted_until_ms INTEGER NOT NULL,
    PRIMARY KEY (site, key)
  ) STRICT, WITHOUT ROWID;

  -- The few colleagues who sign in; nobody who answers.
  CREATE TABLE person (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    site TEXT,
    subject TEXT,
    revision INTEGER NOT NULL,
    added_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit_entry (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT,
    at_ms INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT,
    changes TEXT NOT NULL
  ) STRICT;

  ALTER TABLE watch ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE site ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE site ADD COLUMN from_file TEXT;
  ALTER TABLE token ADD COLUMN person TEXT;
  `,
  // A summary in memory holds for as long as this number is the same.
  'ALTER TABLE site ADD COLUMN figures_version INTEGER NOT NULL DEFAULT 1',
  // Until now every widget counted a showing when the question was drawn. An older version would miss the answers that
  // are counted under new names from here on (`answer@seen`), and by this step refuses.
  "ALTER TABLE batch ADD COLUMN counted_when TEXT NOT NULL DEFAULT 'drawn'",
  // Who issued a token or made a share link, so that it ends with them. An owner's token has an end from here on: those
  // without one get 90 days, in which their script can be given another.
  `
  ALTER TABLE token ADD COLUMN made_by TEXT;
  ALTER TABLE token ADD COLUMN used_on TEXT;
  ALTER TABLE share_link ADD COLUMN made_by TEXT;
  ALTER TABLE share_link ADD COLUMN used_on TEXT;
  UPDATE token SET expires_at_ms = (unixepoch() + 90 * 86400) * 1000
    WHERE kind = 'read' AND role = 'owner' AND expires_at_ms IS NULL;
  `,
  // One address may have a role for each of several sites: an owner of one learns nothing of the others. A removed person
  // who must not be admitted again is known by keyed hashes; mails with sign-in links are counted for an hour.
  `
  CREATE TABLE person_of_site (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    site TEXT,
    subject TEXT,
    revision INTEGER NOT NULL,
    added_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO person_of_site (id, email, role, site, subject, revision, added_at_ms)
    SELECT id, email, role, site, subject, revision, added_at_ms FROM person;
  DROP TABLE person;
  ALTER TABLE person_of_site RENAME TO person;
  CREATE UNIQUE INDEX person_email ON person (email, coalesce(site, ''));

  CREATE TABLE hash_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key TEXT NOT NULL
  ) STRICT;

  CREATE TABLE blocked_person (
    address TEXT PRIMARY KEY,
    subject TEXT,
    blocked_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE sent_link (
    hash TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    address TEXT NOT NULL,
    sent_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sent_link_site ON sent_link (site, sent_at_ms);
  `,
];
