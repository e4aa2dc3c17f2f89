-- A database as schema 2 has it: three days of twelve answers, the last one open.
CREATE TABLE site (
  id TEXT PRIMARY KEY,
  live_key TEXT NOT NULL UNIQUE,
  test_key TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL,
  finished_through TEXT NOT NULL DEFAULT ''
, revision INTEGER NOT NULL DEFAULT 1, from_file TEXT) STRICT, WITHOUT ROWID;
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
  PRIMARY KEY (site, environment, survey, series, entry, mode, first_day)
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
  state TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 1,
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
, person TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE "tally" (
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
CREATE TABLE "part_batch" (
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
INSERT INTO site (id, live_key, test_key, settings, finished_through, revision, from_file) VALUES
  ('site-one', 'tg_pub_live_site-one', 'tg_pub_test_site-one', '{"id":"site-one","product":"Acme","timeZone":"UTC","allowedOrigins":["https://app.example"],"allowsNullOrigin":false,"minimumBatchAnswers":10,"isSimulated":false,"keys":{"live":"tg_pub_live_site-one","test":"tg_pub_test_site-one"},"surveys":[{"id":"pulse","followUps":[],"segments":{"plan":["free","team"]},"schedule":{"monthsAfterAnswer":4,"monthsAfterDismissal":7},"presentation":{"placement":"inline"},"countsShown":true,"isPaused":false,"alerts":{"isOn":true,"meanBatchesToFalseAlarm":3650},"populationShares":{}}]}', '2026-03-11', 1, NULL);
INSERT INTO survey_series (site, survey, series, definition, started_at_ms, ended_at_ms) VALUES
  ('site-one', 'pulse', '8f84f9a72a4b3bda', '{"id":"pulse","headline":{"id":"headline","text":"How confident are you that your data is safe with Acme?","options":[{"id":"not-at-all","label":"Not at all"},{"id":"slightly","label":"Slightly"},{"id":"moderately","label":"Moderately"},{"id":"very","label":"Very"},{"id":"extremely","label":"Extremely"}],"unscored":[{"id":"dont-know","label":"I don’t know"}],"lowBoxUpTo":1,"topBoxFrom":3},"followUps":[],"segments":{"plan":["free","team"]},"crosses":[],"mode":"plain","schedule":{"monthsAfterAnswer":4,"monthsAfterDismissal":7},"presentation":{"placement":"inline"},"countsShown":true,"isPaused":false}', 1773144000000, NULL);
INSERT INTO batch (site, environment, survey, series, entry, mode, first_day, last_day, counts, outcomes, left_out, live) VALUES
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', '2026-03-10', '{"slightly":4,"very":8}', '{"answer":12}', '[]', '{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981],"worried":[0.040023542227018934,0.7978939058902548],"index":[0.31369040898303785,0.7825587583696413],"net":[-0.5957878117805095,0.919952915545962]}}'),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', '2026-03-11', '{"slightly":4,"very":8}', '{"answer":12}', '[]', '{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":8,"moderately":0,"very":16,"extremely":0},"intervals":{"confident":[0.3231673331742318,0.9135142190098305],"worried":[0.08648578099016946,0.6768326668257683],"index":[0.404529245947453,0.7195835719587256],"net":[-0.3536653336515364,0.8270284380196611]}}');
INSERT INTO watch (site, survey, series, mode, dimension, value, state, revision) VALUES
  ('site-one', 'pulse', '8f84f9a72a4b3bda', 'plain', '', '', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]},{"firstDay":"2026-03-11","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 1),
  ('site-one', 'pulse', '8f84f9a72a4b3bda', 'plain', 'plan', 'free', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 1),
  ('site-one', 'pulse', '8f84f9a72a4b3bda', 'plain', 'plan', 'team', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 1);
INSERT INTO receipt (id, expires_on) VALUES
  ('id-000000000000000001', '2026-03-13'),
  ('id-000000000000000002', '2026-03-13'),
  ('id-000000000000000003', '2026-03-13'),
  ('id-000000000000000004', '2026-03-13'),
  ('id-000000000000000005', '2026-03-13'),
  ('id-000000000000000006', '2026-03-13'),
  ('id-000000000000000007', '2026-03-13'),
  ('id-000000000000000008', '2026-03-13'),
  ('id-000000000000000009', '2026-03-13'),
  ('id-000000000000000010', '2026-03-13'),
  ('id-000000000000000011', '2026-03-13'),
  ('id-000000000000000012', '2026-03-13'),
  ('id-000000000000000013', '2026-03-14'),
  ('id-000000000000000014', '2026-03-14'),
  ('id-000000000000000015', '2026-03-14'),
  ('id-000000000000000016', '2026-03-14'),
  ('id-000000000000000017', '2026-03-14'),
  ('id-000000000000000018', '2026-03-14'),
  ('id-000000000000000019', '2026-03-14'),
  ('id-000000000000000020', '2026-03-14'),
  ('id-000000000000000021', '2026-03-14'),
  ('id-000000000000000022', '2026-03-14'),
  ('id-000000000000000023', '2026-03-14'),
  ('id-000000000000000024', '2026-03-14'),
  ('id-000000000000000025', '2026-03-15'),
  ('id-000000000000000026', '2026-03-15'),
  ('id-000000000000000027', '2026-03-15'),
  ('id-000000000000000028', '2026-03-15'),
  ('id-000000000000000029', '2026-03-15'),
  ('id-000000000000000030', '2026-03-15'),
  ('id-000000000000000031', '2026-03-15'),
  ('id-000000000000000032', '2026-03-15'),
  ('id-000000000000000033', '2026-03-15'),
  ('id-000000000000000034', '2026-03-15'),
  ('id-000000000000000035', '2026-03-15'),
  ('id-000000000000000036', '2026-03-15');
INSERT INTO arrival (site, environment, day, outcome, count) VALUES
  ('site-one', 'live', '2026-03-10', 'refused:body_not_json', 1),
  ('site-one', 'live', '2026-03-10', 'stored', 12),
  ('site-one', 'live', '2026-03-11', 'refused:body_not_json', 1),
  ('site-one', 'live', '2026-03-11', 'stored', 12),
  ('site-one', 'live', '2026-03-12', 'refused:body_not_json', 1),
  ('site-one', 'live', '2026-03-12', 'stored', 12);
INSERT INTO incident (site, id, date, title, kind, link) VALUES
  ('site-one', 'outage', '2026-03-11', 'Outage', 'ours', NULL);
INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person) VALUES
  ('5534d84153bec284b0a93a70956eb2f9a4c0037dcfc14a3d050142ae28684c1e', 'read', 'test', NULL, 'owner', 1773144000000, NULL, NULL);
INSERT INTO tally (site, environment, survey, series, entry, mode, day, question, dimension, value, option, count) VALUES
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'team', 'very', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'team', 'very', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'team', 'very', 4);
INSERT INTO part_batch (site, environment, survey, series, entry, mode, part, first_day, last_day, left_out, shape, counts) VALUES
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '@follow-up', '2026-03-10', '2026-03-10', '[]', '[[["@none"],["@none"]]]', '[12]'),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '@follow-up', '2026-03-11', '2026-03-11', '[]', '[[["@none"],["@none"]]]', '[12]'),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', 'plan', '2026-03-10', '2026-03-11', '[]', '[[["not-at-all","slightly","moderately","very","extremely"],["free"]],[["not-at-all","slightly","moderately","very","extremely"],["team"]]]', '[0,4,0,8,0,0,4,0,8,0]');
INSERT INTO part_live (site, environment, survey, series, entry, mode, part, first_day, live) VALUES
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '@follow-up', '2026-03-10', '[null]'),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', '@follow-up', '2026-03-11', '[null]'),
  ('site-one', 'live', 'pulse', '8f84f9a72a4b3bda', 'invited', 'plain', 'plan', '2026-03-10', '[{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981]}},{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981]}}]');
PRAGMA user_version = 2;
