-- Accounts: a role, the locations somebody works for, a password. stamp is raised with each new password and with a
-- removal, which ends every session of before.
ALTER TABLE people ADD COLUMN everywhere INTEGER NOT NULL DEFAULT 1;
ALTER TABLE people ADD COLUMN password TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN stamp BIGINT NOT NULL DEFAULT 1;
ALTER TABLE people ADD COLUMN removed_at BIGINT NOT NULL DEFAULT 0;

CREATE TABLE person_locations (
  person TEXT NOT NULL REFERENCES people(name),
  location_id BIGINT NOT NULL REFERENCES locations(id),
  PRIMARY KEY (person, location_id)
);

-- Wrong passwords in a row, by the name that was typed, in small letters.
CREATE TABLE guesses (
  name TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  wait_until BIGINT NOT NULL
);

-- Who did what. Ids and codes only: no numbers of callers, no words of messages.
CREATE TABLE audit (
  id ${ID},
  at BIGINT NOT NULL,
  person TEXT NOT NULL,
  deed TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  subject_id TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX audit_at ON audit(at);
CREATE INDEX audit_person ON audit(person, at);

-- only: sqlite
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are never changed');
END;
CREATE TRIGGER audit_undeleted BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'audit rows are never deleted');
END;
-- INSERT OR REPLACE deletes without asking the trigger for deleting.
CREATE TRIGGER audit_unreplaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'audit rows are never replaced');
END;

-- only: postgresql
CREATE FUNCTION ring_audit_stays() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''audit rows are never changed or deleted''; END';
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION ring_audit_stays();
CREATE TRIGGER audit_kept BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION ring_audit_stays();
