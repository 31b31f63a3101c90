-- A store as the fifth schema left it, with a row in every table.
CREATE TABLE actions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT NOT NULL,
  at BIGINT NOT NULL,
  undone_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO actions VALUES(1,'Dana','claim','{}',1772470800000,0);
CREATE TABLE bookings (
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  booking_id TEXT NOT NULL,
  recovery_id TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  booked_at BIGINT NOT NULL,
  starts_at BIGINT NOT NULL DEFAULT 0,
  cancelled INTEGER NOT NULL DEFAULT 0,
  handled_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (connection_id, booking_id)
);
INSERT INTO bookings VALUES(1,'B1','','',1772470800000,0,0,0);
CREATE TABLE call_legs (
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  leg_id TEXT NOT NULL,
  call_key TEXT NOT NULL,
  root INTEGER NOT NULL,
  direction TEXT NOT NULL,
  caller TEXT NOT NULL,
  dialled TEXT NOT NULL,
  caller_name TEXT NOT NULL DEFAULT '',
  leg_end TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  talk_seconds INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (connection_id, leg_id)
);
INSERT INTO call_legs VALUES(1,'L1','K1',1,'inbound','+17205550142','+17205550100','','no_answer',1772470800000,1772470820000,0);
CREATE TABLE calls (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  call_key TEXT NOT NULL,
  direction TEXT NOT NULL,
  number TEXT NOT NULL,
  last_four TEXT NOT NULL,
  line TEXT NOT NULL,
  location_id BIGINT REFERENCES locations(id),
  contact_id BIGINT REFERENCES contacts(id),
  caller_name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  miss_reason TEXT NOT NULL DEFAULT '',
  started_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL,
  talk_seconds INTEGER NOT NULL DEFAULT 0,
  listed_at BIGINT NOT NULL,
  handled_at BIGINT NOT NULL DEFAULT 0,
  decide_after BIGINT NOT NULL DEFAULT 0,
  lead_id BIGINT REFERENCES leads(id),
  UNIQUE (connection_id, call_key)
);
INSERT INTO calls VALUES(1,1,'K1','inbound','+17205550142','0142','+17205550100',1,NULL,'','missed','',1772470800000,1772470820000,0,1772470821000,0,0,1);
CREATE TABLE canned (
  slot INTEGER NOT NULL,
  family TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (slot, family, language)
);
INSERT INTO canned VALUES(1,'','en','Callback','We call you back.');
CREATE TABLE connections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  provider TEXT NOT NULL,
  base_url TEXT NOT NULL DEFAULT '',
  account TEXT NOT NULL DEFAULT '',
  credential TEXT NOT NULL DEFAULT '',
  poll_ms BIGINT NOT NULL DEFAULT 2000,
  settings TEXT NOT NULL DEFAULT '{}',
  enabled INTEGER NOT NULL DEFAULT 1
);
INSERT INTO connections VALUES(1,'calls','phone','twilio','','','',2000,'{}',1);
INSERT INTO connections VALUES(2,'texts','sms','sinch','','','',2000,'{}',1);
CREATE TABLE contact_numbers (
  number TEXT NOT NULL,
  contact_id BIGINT NOT NULL REFERENCES contacts(id),
  PRIMARY KEY (number, contact_id)
);
INSERT INTO contact_numbers VALUES('+17205550142',1);
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  external_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  zip TEXT NOT NULL DEFAULT '',
  value_cents BIGINT NOT NULL DEFAULT 0,
  last_visit TEXT NOT NULL DEFAULT '',
  engaged_at BIGINT NOT NULL DEFAULT 0,
  language TEXT NOT NULL DEFAULT '',
  open_job TEXT NOT NULL DEFAULT '',
  updated_at BIGINT NOT NULL
);
INSERT INTO contacts VALUES(1,'c-7','Maria Alvarez','CO','',420000,'',0,'','',1772470800000);
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  call_id BIGINT REFERENCES calls(id),
  lead_id BIGINT REFERENCES leads(id),
  at BIGINT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  send_at BIGINT NOT NULL DEFAULT 0,
  trace BLOB NOT NULL
, redacted INTEGER NOT NULL DEFAULT 0);
INSERT INTO decisions VALUES(1,1,1,1772470822000,'text','missed_call','first_reply',0,X'0001ff',0);
CREATE TABLE drafts (
  lead_id BIGINT NOT NULL REFERENCES leads(id),
  person TEXT NOT NULL,
  body TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (lead_id, person)
);
INSERT INTO drafts VALUES(1,'Dana','On our way',1772470800000);
CREATE TABLE escalations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id BIGINT NOT NULL REFERENCES leads(id),
  kind TEXT NOT NULL,
  cause TEXT NOT NULL DEFAULT '',
  raised_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  last_raised_at BIGINT NOT NULL,
  raises INTEGER NOT NULL DEFAULT 1,
  acknowledged_by TEXT NOT NULL DEFAULT '',
  acknowledged_at BIGINT NOT NULL DEFAULT 0,
  cleared_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO escalations VALUES(1,1,'urgent','',1772470800000,1772471100000,1772470800000,1,'',0,0);
CREATE TABLE happenings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  lead_id BIGINT,
  detail TEXT NOT NULL DEFAULT ''
);
INSERT INTO happenings VALUES(1,1772470800000,'text_sent',1,'');
CREATE TABLE leads (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  location_id BIGINT NOT NULL REFERENCES locations(id),
  business TEXT NOT NULL,
  number TEXT NOT NULL,
  line TEXT NOT NULL,
  contact_id BIGINT REFERENCES contacts(id),
  caller_name TEXT NOT NULL DEFAULT '',
  caller_class TEXT NOT NULL DEFAULT 'new',
  high_value INTEGER NOT NULL DEFAULT 0,
  emergency INTEGER NOT NULL DEFAULT 0,
  language TEXT NOT NULL DEFAULT 'en',
  recovery_id TEXT NOT NULL UNIQUE,
  opened_at BIGINT NOT NULL,
  last_call_at BIGINT NOT NULL,
  call_count INTEGER NOT NULL DEFAULT 1,
  miss_reason TEXT NOT NULL DEFAULT '',
  voicemail INTEGER NOT NULL DEFAULT 0,
  action TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  owner TEXT NOT NULL DEFAULT '',
  waiting_since BIGINT NOT NULL DEFAULT 0,
  snoozed_until BIGINT NOT NULL DEFAULT 0,
  texted_at BIGINT NOT NULL DEFAULT 0,
  touches INTEGER NOT NULL DEFAULT 0,
  next_touch_at BIGINT NOT NULL DEFAULT 0,
  replied_at BIGINT NOT NULL DEFAULT 0,
  answered_at BIGINT NOT NULL DEFAULT 0,
  intent TEXT NOT NULL DEFAULT '',
  unread INTEGER NOT NULL DEFAULT 0,
  last_body TEXT NOT NULL DEFAULT '',
  last_inbound INTEGER NOT NULL DEFAULT 0,
  callback_due_at BIGINT NOT NULL DEFAULT 0,
  alerted_at BIGINT NOT NULL DEFAULT 0,
  fallback_at BIGINT NOT NULL DEFAULT 0,
  outcome TEXT NOT NULL DEFAULT '',
  outcome_found_by TEXT NOT NULL DEFAULT '',
  outcome_person TEXT NOT NULL DEFAULT '',
  outcome_at BIGINT NOT NULL DEFAULT 0,
  closed_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO leads VALUES(1,1,'Acme Plumbing','+17205550142','+17205550100',1,'','new',0,0,'en','abc234def567',1772470800000,1772470800000,1,'',0,'text','','texted','',0,0,0,0,0,0,0,'',0,'',0,0,0,0,'','','',0,0);
CREATE TABLE line_types (
  number TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  at BIGINT NOT NULL
);
INSERT INTO line_types VALUES('+17205550178','landline','twilio',1772470800000);
CREATE TABLE lines (
  number TEXT PRIMARY KEY,
  location_id BIGINT NOT NULL REFERENCES locations(id),
  phone_connection_id BIGINT REFERENCES connections(id),
  sms_connection_id BIGINT REFERENCES connections(id)
);
INSERT INTO lines VALUES('+17205550100',1,1,2);
CREATE TABLE locations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  business TEXT NOT NULL,
  name TEXT NOT NULL,
  location_group TEXT NOT NULL DEFAULT '',
  trade TEXT NOT NULL DEFAULT 'general',
  state TEXT NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL DEFAULT 'en',
  neutral_name TEXT NOT NULL DEFAULT '',
  direct_number TEXT NOT NULL DEFAULT '',
  booking_link TEXT NOT NULL DEFAULT '',
  callback_link TEXT NOT NULL DEFAULT '',
  signer TEXT NOT NULL DEFAULT '',
  hours TEXT NOT NULL DEFAULT '{}',
  policy TEXT NOT NULL DEFAULT '{}',
  paused INTEGER NOT NULL DEFAULT 0
);
INSERT INTO locations VALUES(1,'north','Acme Plumbing','Denver North','','plumbing','CO','America/Denver','en','','','','','','{"mon":["08:00-17:00"]}','{"follow_ups":1}',0);
INSERT INTO locations VALUES(2,'lake','Lakeview Counseling','Lakeview','','counseling','IL','America/Chicago','en','','','','','','{}','{}',1);
CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ref TEXT NOT NULL UNIQUE,
  connection_id BIGINT REFERENCES connections(id),
  lead_id BIGINT REFERENCES leads(id),
  location_id BIGINT REFERENCES locations(id),
  decision_id BIGINT REFERENCES decisions(id),
  inbound INTEGER NOT NULL,
  number TEXT NOT NULL,
  line TEXT NOT NULL,
  body TEXT NOT NULL,
  touch TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL,
  provider_id TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  intent TEXT NOT NULL DEFAULT '',
  template_key TEXT NOT NULL DEFAULT '',
  template_version INTEGER NOT NULL DEFAULT 0,
  segments INTEGER NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  send_at BIGINT NOT NULL DEFAULT 0,
  expires_at BIGINT NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  attempted_at BIGINT NOT NULL DEFAULT 0,
  accepted_at BIGINT NOT NULL DEFAULT 0,
  settled_at BIGINT NOT NULL DEFAULT 0,
  next_check_at BIGINT NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  problem_code TEXT NOT NULL DEFAULT '',
  handled_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO messages VALUES(1,'sr-1',2,1,1,1,0,'+17205550142','+17205550100','Sorry we missed you. STOP to opt out','','','delivered','','','','',0,0,1772470822000,0,0,0,0,0,0,0,'','',0);
CREATE TABLE opt_outs (
  number TEXT PRIMARY KEY,
  at BIGINT NOT NULL,
  source TEXT NOT NULL,
  message_id BIGINT,
  revoked_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO opt_outs VALUES('+17205550177',1772470800000,'text',NULL,0);
CREATE TABLE outcomes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  lead_id BIGINT NOT NULL REFERENCES leads(id),
  outcome TEXT NOT NULL,
  found_by TEXT NOT NULL,
  person TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  at BIGINT NOT NULL,
  undone_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO outcomes VALUES(1,1,'booked','staff','','',1772470899000,0);
CREATE TABLE people (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL DEFAULT 'front_desk',
  first_seen BIGINT NOT NULL
, everywhere INTEGER NOT NULL DEFAULT 1, password TEXT NOT NULL DEFAULT '', stamp BIGINT NOT NULL DEFAULT 1, removed_at BIGINT NOT NULL DEFAULT 0);
INSERT INTO people VALUES('Dana','front_desk',1772470800000,1,'',1,0);
CREATE TABLE polls (
  connection_id BIGINT PRIMARY KEY REFERENCES connections(id),
  position TEXT NOT NULL DEFAULT '',
  polled_at BIGINT NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  problem_at BIGINT NOT NULL DEFAULT 0
);
INSERT INTO polls VALUES(1,'after:42',1772470800000,'',0);
CREATE TABLE rules (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  house INTEGER NOT NULL DEFAULT 0,
  data_version TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  UNIQUE (id, version)
);
INSERT INTO rules VALUES(1,'us.tcpa.hours',1,0,'2026.1','{}',1772470800000);
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
INSERT INTO settings VALUES('theme','dark');
CREATE TABLE setup_checks (
  check_id TEXT PRIMARY KEY,
  in_place INTEGER NOT NULL,
  ticked_by TEXT NOT NULL,
  ticked_at BIGINT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
);
INSERT INTO setup_checks VALUES('baa',1,'Dana',1772470800000,'');
CREATE TABLE store_version (version INTEGER NOT NULL);
INSERT INTO store_version VALUES(1);
INSERT INTO store_version VALUES(2);
INSERT INTO store_version VALUES(3);
INSERT INTO store_version VALUES(4);
INSERT INTO store_version VALUES(5);
CREATE TABLE templates (
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  family TEXT NOT NULL,
  location TEXT NOT NULL DEFAULT '',
  caller_class TEXT NOT NULL DEFAULT '',
  open TEXT NOT NULL DEFAULT '',
  touch TEXT NOT NULL,
  language TEXT NOT NULL,
  body TEXT NOT NULL,
  author TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (key, version)
);
INSERT INTO templates VALUES('home.first.en',3,'home_services','','','','first','en','Hi from {{business}}','Dana',1772470800000);
CREATE TABLE voicemails (
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  recording_id TEXT NOT NULL,
  call_key TEXT NOT NULL,
  seconds INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  transcript TEXT NOT NULL DEFAULT '',
  read_as TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (connection_id, recording_id)
);
INSERT INTO voicemails VALUES(1,'R1','K1',9,'done','call me, it''s about the sink; thanks','');
CREATE TABLE person_locations (
  person TEXT NOT NULL REFERENCES people(name),
  location_id BIGINT NOT NULL REFERENCES locations(id),
  PRIMARY KEY (person, location_id)
);
INSERT INTO person_locations VALUES('Dana',2);
CREATE TABLE guesses (
  name TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  wait_until BIGINT NOT NULL
);
INSERT INTO guesses VALUES('dana',2,1772470800000,0);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  deed TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  subject_id TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT ''
);
INSERT INTO audit VALUES(1,1772470800000,'Dana','viewed','lead_viewed','lead','1','');
CREATE TABLE erasures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at BIGINT NOT NULL,
  person TEXT NOT NULL DEFAULT ''
);
INSERT INTO erasures VALUES(1,1772470900000,'Dana');
CREATE TABLE suppressed (
  print TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);
INSERT INTO suppressed VALUES('5f6e',1772470900000);
CREATE TABLE seen_hooks (
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  proof TEXT NOT NULL,
  content TEXT NOT NULL,
  forget_at BIGINT NOT NULL,
  PRIMARY KEY (connection_id, proof)
);
INSERT INTO seen_hooks VALUES(1,'ab12','cd34',1772557200000);
CREATE INDEX lines_location ON lines(location_id);
CREATE INDEX call_legs_call ON call_legs(connection_id, call_key);
CREATE INDEX voicemails_call ON voicemails(connection_id, call_key);
CREATE INDEX leads_number ON leads(number, opened_at);
CREATE INDEX leads_opened ON leads(opened_at);
CREATE INDEX leads_location ON leads(location_id, opened_at);
CREATE INDEX leads_waiting ON leads(waiting_since) WHERE waiting_since > 0 AND closed_at = 0;
CREATE INDEX leads_open ON leads(opened_at) WHERE closed_at = 0;
CREATE INDEX leads_fallback ON leads(fallback_at) WHERE fallback_at > 0;
CREATE INDEX calls_unhandled ON calls(id) WHERE handled_at = 0;
CREATE INDEX calls_number ON calls(number, started_at);
CREATE INDEX calls_last_four ON calls(last_four, started_at);
CREATE INDEX calls_location ON calls(location_id, started_at);
CREATE INDEX calls_lead ON calls(lead_id);
CREATE INDEX calls_started ON calls(started_at);
CREATE INDEX decisions_lead ON decisions(lead_id);
CREATE INDEX decisions_call ON decisions(call_id);
CREATE UNIQUE INDEX messages_provider ON messages(connection_id, provider_id) WHERE provider_id <> '';
CREATE INDEX messages_due ON messages(send_at) WHERE state = 'queued';
CREATE INDEX messages_sending ON messages(id) WHERE state = 'sending';
CREATE INDEX messages_check ON messages(next_check_at) WHERE next_check_at > 0;
CREATE INDEX messages_unhandled ON messages(id) WHERE inbound = 1 AND handled_at = 0;
CREATE INDEX messages_lead ON messages(lead_id);
CREATE INDEX messages_number ON messages(number, created_at);
CREATE INDEX messages_location ON messages(location_id, created_at);
CREATE INDEX escalations_lead ON escalations(lead_id);
CREATE INDEX escalations_open ON escalations(due_at) WHERE cleared_at = 0;
CREATE INDEX outcomes_lead ON outcomes(lead_id);
CREATE INDEX bookings_unhandled ON bookings(booked_at) WHERE handled_at = 0;
CREATE INDEX audit_at ON audit(at);
CREATE INDEX audit_person ON audit(person, at);
CREATE INDEX seen_hooks_forget ON seen_hooks(forget_at);
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are never changed');
END;
CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are never deleted');
END;
CREATE TRIGGER audit_unreplaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'audit rows are never replaced');
END;
