-- name: all
SELECT name, role, everywhere, CASE WHEN password = '' THEN 0 ELSE 1 END, first_seen FROM people WHERE removed_at = 0 ORDER BY name

-- name: names
SELECT name FROM people WHERE removed_at = 0 ORDER BY name

-- name: all_locations
SELECT w.person, p.key FROM person_locations w JOIN locations p ON p.id = w.location_id ORDER BY w.person, p.key

-- name: accounts
SELECT name, password, stamp FROM people WHERE removed_at = 0

-- name: with_password
SELECT COUNT(*) FROM people WHERE password <> '' AND removed_at = 0

-- name: admins_with_password
SELECT COUNT(*) FROM people WHERE password <> '' AND removed_at = 0 AND role = 'admin'

-- name: seat
SELECT role, everywhere, stamp, removed_at FROM people WHERE name = :name

-- name: stamp
SELECT stamp FROM people WHERE name = :name

-- name: locations_of
SELECT p.key FROM person_locations w JOIN locations p ON p.id = w.location_id WHERE w.person = :name ORDER BY p.key

-- name: location_of_lead
SELECT p.key FROM leads l JOIN locations p ON p.id = l.location_id WHERE l.id = :lead

-- name: owner_of_lead
SELECT owner FROM leads WHERE id = :lead

-- name: lead_of_escalation
SELECT lead_id FROM escalations WHERE id = :id

-- name: arrive
INSERT INTO people (name, first_seen) VALUES (:name, :now) ON CONFLICT (name) DO UPDATE SET removed_at = 0

-- name: save
INSERT INTO people (name, role, first_seen, everywhere) VALUES (:name, :role, :now, :everywhere)
ON CONFLICT (name) DO UPDATE SET role = excluded.role, everywhere = excluded.everywhere, removed_at = 0

-- name: set_password
UPDATE people SET password = :password, stamp = stamp + 1 WHERE name = :name AND removed_at = 0

-- name: remove
UPDATE people SET removed_at = :now, password = '', role = 'front_desk', stamp = stamp + 1 WHERE name = :name AND removed_at = 0

-- name: drop_locations
DELETE FROM person_locations WHERE person = :name

-- name: add_location
INSERT INTO person_locations (person, location_id) SELECT :name, id FROM locations WHERE key = :key

-- name: free_claims
UPDATE leads SET owner = '' WHERE owner = :name AND closed_at = 0

-- name: guesses
SELECT wrong, wait_until FROM guesses WHERE name = :name

-- name: guess
INSERT INTO guesses (name, wrong, last_at, wait_until) VALUES (:name, :wrong, :now, :until)
ON CONFLICT (name) DO UPDATE SET wrong = excluded.wrong, last_at = excluded.last_at, wait_until = excluded.wait_until

-- name: forget_guesses
DELETE FROM guesses WHERE name = :name

-- name: forget_old_guesses
DELETE FROM guesses WHERE last_at < :before

-- name: add_audit
INSERT INTO audit (at, person, deed, kind, subject, subject_id, detail)
VALUES (:at, :person, :deed, :kind, :subject, :subject_id, :detail)

-- name: audit
SELECT id, at, person, deed, kind, subject, subject_id, detail FROM audit
WHERE at >= :from AND at < :to AND (:person = '' OR person = :person) AND (:deed = '' OR deed = :deed)
ORDER BY at DESC, id DESC LIMIT :most

-- name: count_audit
SELECT COUNT(*) FROM audit
WHERE at >= :from AND at < :to AND (:person = '' OR person = :person) AND (:deed = '' OR deed = :deed)

-- name: last_audit
SELECT COALESCE(MAX(id), 0) FROM audit

-- name: audit_after
SELECT at, person, kind, subject, subject_id, detail FROM audit WHERE id > :id ORDER BY id
