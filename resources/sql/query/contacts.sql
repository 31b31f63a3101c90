-- name: id_of
SELECT id FROM contacts WHERE external_id = :external_id

-- name: put
INSERT INTO contacts (external_id, name, state, zip, value_cents, last_visit, engaged_at, language, open_job, updated_at)
VALUES (:external_id, :name, :state, :zip, :value_cents, :last_visit, :engaged_at, :language, :open_job, :updated_at)
ON CONFLICT (external_id) DO UPDATE SET name = excluded.name, state = excluded.state, zip = excluded.zip,
  value_cents = excluded.value_cents, last_visit = excluded.last_visit, engaged_at = excluded.engaged_at,
  language = excluded.language, open_job = excluded.open_job, updated_at = excluded.updated_at
RETURNING id

-- name: drop_numbers
DELETE FROM contact_numbers WHERE contact_id = :contact

-- name: put_number
INSERT INTO contact_numbers (number, contact_id) VALUES (:number, :contact)
ON CONFLICT (number, contact_id) DO NOTHING
