-- A database as schema 5 has it: three days of twelve answers, two dismissals and forty showings, the last one open.
CREATE TABLE site (
  id TEXT PRIMARY KEY,
  live_key TEXT NOT NULL UNIQUE,
  test_key TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL,
  finished_through TEXT NOT NULL DEFAULT ''
  , revision INTEGER NOT NULL DEFAULT 1, from_file TEXT, figures_version INTEGER NOT NULL DEFAULT 1) STRICT, WITHOUT ROWID;
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
INSERT INTO site (id, live_key, test_key, settings, finished_through, revision, from_file, figures_version) VALUES
  ('site-one', 'tg_pub_live_site-one', 'tg_pub_test_site-one', '{"id":"site-one","product":"Acme","timeZone":"UTC","allowedOrigins":["https://app.example"],"allowsNullOrigin":false,"minimumBatchAnswers":10,"isSimulated":false,"keys":{"live":"tg_pub_live_site-one","test":"tg_pub_test_site-one"},"surveys":[{"id":"pulse","segments":{"plan":["free","team"]},"schedule":{"monthsAfterAnswer":4,"monthsAfterDismissal":7},"presentation":{"placement":"inline"},"countsShown":true,"isPaused":false,"alerts":{"isOn":true,"meanBatchesToFalseAlarm":3650},"populationShares":{}}]}', '2026-03-11', 1, '{"id":"site-one","product":"Acme","timeZone":"UTC","allowedOrigins":["https://app.example"],"allowsNullOrigin":false,"minimumBatchAnswers":10,"isSimulated":false,"keys":{"live":"tg_pub_live_site-one","test":"tg_pub_test_site-one"},"surveys":[{"id":"pulse","segments":{"plan":["free","team"]},"schedule":{"monthsAfterAnswer":4,"monthsAfterDismissal":7},"presentation":{"placement":"inline"},"countsShown":true,"isPaused":false,"alerts":{"isOn":true,"meanBatchesToFalseAlarm":3650},"populationShares":{}}]}', 4);
INSERT INTO survey_series (site, survey, series, definition, started_at_ms, ended_at_ms) VALUES
  ('site-one', 'pulse', '0128a54bd0499017', '{"id":"pulse","headline":{"id":"headline","text":"How confident are you that your data is safe with Acme?","options":[{"id":"not-at-all","label":"Not at all"},{"id":"slightly","label":"Slightly"},{"id":"moderately","label":"Moderately"},{"id":"very","label":"Very"},{"id":"extremely","label":"Extremely"}],"unscored":[{"id":"dont-know","label":"I don’t know"}],"lowBoxUpTo":1,"topBoxFrom":3},"followUps":[{"id":"raise","text":"What would raise your confidence most?","options":[{"id":"plain-words","label":"Tell me plainly how my data is protected","route":"communications"},{"id":"sooner-notice","label":"Tell me sooner and more clearly when something goes wrong","route":"communications"},{"id":"show-and-control","label":"Show me what you keep and let me control it","route":"communications"},{"id":"promise-no-selling","label":"Promise not to sell or share it","route":"communications"},{"id":"stronger-sign-in","label":"Stronger sign-in","route":"technology"},{"id":"less-data","label":"Ask for and keep less data","route":"technology"},{"id":"fix-something","label":"Fix something that looked wrong or unsafe","route":"technology"},{"id":"independent-proof","label":"Independent proof (audit, certification)","route":"both"},{"id":"news-elsewhere","label":"News about other companies","route":"outside"},{"id":"nothing-other","label":"Nothing / other","route":"outside"}]},{"id":"worry","text":"What would worry you most if it got out?","options":[{"id":"payment","label":"Payment or bank details","dataType":"payment"},{"id":"government-id","label":"Government id number","dataType":"government-id"},{"id":"messages","label":"Messages","dataType":"messages"},{"id":"photos-files","label":"Photos and files","dataType":"photos-files"},{"id":"location","label":"Location","dataType":"location"},{"id":"contacts","label":"Contacts","dataType":"contacts"},{"id":"passwords","label":"Passwords","dataType":"passwords"},{"id":"health","label":"Health","dataType":"health"},{"id":"nothing","label":"Nothing in particular","dataType":"nothing"}]}],"segments":{"plan":["free","team"]},"crosses":["raise","worry"],"mode":"plain","schedule":{"monthsAfterAnswer":4,"monthsAfterDismissal":7},"presentation":{"placement":"inline"},"countsShown":true,"isPaused":false}', 1773144000000, NULL);
INSERT INTO batch (site, environment, survey, series, entry, mode, first_day, last_day, counts, outcomes, left_out, live) VALUES
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '2026-03-10', '{"slightly":4,"very":8}', '{"answer":12,"dismissal":2,"shown":40}', '[]', '{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981],"worried":[0.040023542227018934,0.7978939058902548],"index":[0.31369040898303785,0.7825587583696413],"net":[-0.5957878117805095,0.919952915545962]}}'),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '2026-03-11', '{"slightly":4,"very":8}', '{"answer":12,"dismissal":2,"shown":40}', '[]', '{"since":"2026-03-11","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981],"worried":[0.040023542227018934,0.7978939058902548],"index":[0.31369040898303785,0.7825587583696413],"net":[-0.5957878117805095,0.919952915545962]}}');
INSERT INTO watch (site, survey, series, mode, dimension, value, state, revision) VALUES
  ('site-one', 'pulse', '0128a54bd0499017', 'plain', '', '', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]},{"firstDay":"2026-03-11","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 2),
  ('site-one', 'pulse', '0128a54bd0499017', 'plain', 'plan', 'free', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 2),
  ('site-one', 'pulse', '0128a54bd0499017', 'plain', 'plan', 'team', '{"lastDay":"2026-03-11","phase":"learning","baseline":[{"firstDay":"2026-03-10","counts":[0,4,0,8,0]}],"floor":null,"fall":null,"meter":null,"rise":null}', 2);
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
  ('id-000000000000000013', '2026-03-13'),
  ('id-000000000000000014', '2026-03-13'),
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
  ('id-000000000000000025', '2026-03-14'),
  ('id-000000000000000026', '2026-03-14'),
  ('id-000000000000000027', '2026-03-14'),
  ('id-000000000000000028', '2026-03-14'),
  ('id-000000000000000029', '2026-03-15'),
  ('id-000000000000000030', '2026-03-15'),
  ('id-000000000000000031', '2026-03-15'),
  ('id-000000000000000032', '2026-03-15'),
  ('id-000000000000000033', '2026-03-15'),
  ('id-000000000000000034', '2026-03-15'),
  ('id-000000000000000035', '2026-03-15'),
  ('id-000000000000000036', '2026-03-15'),
  ('id-000000000000000037', '2026-03-15'),
  ('id-000000000000000038', '2026-03-15'),
  ('id-000000000000000039', '2026-03-15'),
  ('id-000000000000000040', '2026-03-15'),
  ('id-000000000000000041', '2026-03-15'),
  ('id-000000000000000042', '2026-03-15');
INSERT INTO arrival (site, environment, day, outcome, count) VALUES
  ('site-one', 'live', '2026-03-10', 'stored', 54),
  ('site-one', 'live', '2026-03-11', 'stored', 54),
  ('site-one', 'live', '2026-03-12', 'stored', 54);
INSERT INTO incident (site, id, date, title, kind, link) VALUES
  ('site-one', 'outage', '2026-03-11', 'Outage', 'ours', NULL);
INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person) VALUES
  ('5b3e2f03581c25af5226ff09de2571182d131c6209eb5b855180be9f94abd2c1', 'read', 'schema', NULL, 'owner', 1773144000000, NULL, NULL);
INSERT INTO tally (site, environment, survey, series, entry, mode, day, question, dimension, value, option, count) VALUES
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', '', '', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', '', '', 'shown', 40),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'free', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'free', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', '@outcome', 'plan', 'team', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-10', 'headline', 'plan', 'team', 'very', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', '', '', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', '', '', 'shown', 40),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'free', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'free', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', '@outcome', 'plan', 'team', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-11', 'headline', 'plan', 'team', 'very', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', '', '', 'answer', 12),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', '', '', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', '', '', 'shown', 40),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'free', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'free', 'dismissal', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'free', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'team', 'answer', 6),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', '@outcome', 'plan', 'team', 'shown', 20),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', '', '', 'slightly', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', '', '', 'very', 8),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'free', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'free', 'very', 4),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'team', 'slightly', 2),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '2026-03-12', 'headline', 'plan', 'team', 'very', 4);
INSERT INTO part_batch (site, environment, survey, series, entry, mode, part, first_day, last_day, left_out, shape, counts) VALUES
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '@follow-up', '2026-03-10', '2026-03-10', '[]', '[[["@none"],["@none"]]]', '[12]'),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '@follow-up', '2026-03-11', '2026-03-11', '[]', '[[["@none"],["@none"]]]', '[12]'),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', 'plan', '2026-03-10', '2026-03-11', '[]', '[[["not-at-all","slightly","moderately","very","extremely"],["free"],["team"]]]', '[0,4,0,8,0,0,4,0,8,0]');
INSERT INTO part_live (site, environment, survey, series, entry, mode, part, first_day, live) VALUES
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '@follow-up', '2026-03-10', '[null]'),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', '@follow-up', '2026-03-11', '[null]'),
  ('site-one', 'live', 'pulse', '0128a54bd0499017', 'invited', 'plain', 'plan', '2026-03-10', '[{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981]}},{"since":"2026-03-10","counts":{"not-at-all":0,"slightly":4,"moderately":0,"very":8,"extremely":0},"intervals":{"confident":[0.20210609410974525,0.959976457772981]}}]');
ALTER TABLE batch ADD COLUMN counted_when TEXT NOT NULL DEFAULT 'drawn';
INSERT INTO person (id, email, role, site, subject, revision, added_at_ms) VALUES
  ('ann', 'ann@acme.example', 'owner', NULL, NULL, 1, 1773144000000);
INSERT INTO token (hash, kind, label, site, role, created_at_ms, expires_at_ms, person) VALUES
  ('old-owner', 'read', 'Old script', NULL, 'owner', 1773144000000, NULL, NULL),
  ('old-viewer', 'read', 'Old report', 'site-one', 'viewer', 1773144000000, NULL, NULL);
INSERT INTO share_link (site, id, hash, survey, label, created_at_ms, expires_at_ms) VALUES
  ('site-one', 'old-link', 'old-link-hash', 'pulse', 'Board', 1773144000000, 4102444800000);
ALTER TABLE token ADD COLUMN made_by TEXT;
ALTER TABLE token ADD COLUMN used_on TEXT;
ALTER TABLE share_link ADD COLUMN made_by TEXT;
ALTER TABLE share_link ADD COLUMN used_on TEXT;
UPDATE token SET expires_at_ms = 4102444800000 WHERE hash = 'old-owner';
PRAGMA user_version = 5;
