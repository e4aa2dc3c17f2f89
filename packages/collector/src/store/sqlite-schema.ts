/**
 * The tables, as a list of forward-only steps; `PRAGMA user_version` says how many have been taken.
 *
 * No table has an entry for a person or an answer. `receipt` is the only one with an entry for a submission: a
 * random id and a day, in the order of the ids, not of their arrival.
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
    PRIMARY KEY (site, environment, survey, series, entry, mode, first_day)
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
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER
  ) STRICT, WITHOUT ROWID;
  `,
];
