-- name: by_id
SELECT id, key, business, name, neutral_name, trade, state, zone, language, direct_number, booking_link, callback_link,
       signer, hours, policy, paused, location_group
FROM locations WHERE id = :id

-- name: by_key
SELECT id, key, business, name, neutral_name, trade, state, zone, language, direct_number, booking_link, callback_link,
       signer, hours, policy, paused, location_group
FROM locations WHERE key = :key

-- name: all
SELECT id, key, business, name, neutral_name, trade, state, zone, language, direct_number, booking_link, callback_link,
       signer, hours, policy, paused, location_group
FROM locations ORDER BY location_group, name, key

-- name: lines
SELECT l.number, l.location_id, COALESCE(p.name, ''), COALESCE(s.name, '')
FROM lines l LEFT JOIN connections p ON p.id = l.phone_connection_id
  LEFT JOIN connections s ON s.id = l.sms_connection_id
ORDER BY l.location_id, l.number

-- name: lines_by_connection
SELECT phone_connection_id, number FROM lines WHERE phone_connection_id IS NOT NULL
UNION ALL
SELECT sms_connection_id, number FROM lines WHERE sms_connection_id IS NOT NULL
ORDER BY 1, 2

-- name: other_place_of_line
SELECT p.name FROM lines l JOIN locations p ON p.id = l.location_id WHERE l.number = :number AND p.key <> :key

-- name: lines_of_location
SELECT l.number FROM lines l JOIN locations p ON p.id = l.location_id WHERE p.key = :key

-- name: remove_line
DELETE FROM lines WHERE number = :number

-- name: location_in_use
SELECT CASE WHEN EXISTS (SELECT 1 FROM calls WHERE location_id = :id)
  OR EXISTS (SELECT 1 FROM leads WHERE location_id = :id)
  OR EXISTS (SELECT 1 FROM messages WHERE location_id = :id)
  OR EXISTS (SELECT 1 FROM templates WHERE location = :key) THEN 1 ELSE 0 END

-- name: remove_location
DELETE FROM locations WHERE id = :id

-- name: lines_on_connection
SELECT COUNT(*) FROM lines WHERE phone_connection_id = :id OR sms_connection_id = :id

-- name: connection_in_use
SELECT CASE WHEN EXISTS (SELECT 1 FROM call_legs WHERE connection_id = :id)
  OR EXISTS (SELECT 1 FROM voicemails WHERE connection_id = :id)
  OR EXISTS (SELECT 1 FROM calls WHERE connection_id = :id)
  OR EXISTS (SELECT 1 FROM bookings WHERE connection_id = :id)
  OR EXISTS (SELECT 1 FROM messages WHERE connection_id = :id) THEN 1 ELSE 0 END

-- name: remove_polls
DELETE FROM polls WHERE connection_id = :id

-- name: remove_connection
DELETE FROM connections WHERE id = :id

-- name: connection_name
SELECT name FROM connections WHERE id = :id

-- name: lines_of_phone
SELECT number FROM lines WHERE phone_connection_id = :connection

-- name: lines_of_sms
SELECT number FROM lines WHERE sms_connection_id = :connection

-- name: line
SELECT number, location_id, phone_connection_id, sms_connection_id FROM lines WHERE number = :number

-- name: contact
SELECT id, name, state, zip, value_cents, last_visit, engaged_at, language, open_job FROM contacts WHERE id = :id

-- name: connections
SELECT id, name, kind, provider, base_url, account, credential, poll_ms, settings, enabled FROM connections ORDER BY id

-- name: is_paused
SELECT paused FROM locations WHERE id = :id

-- name: set_paused
UPDATE locations SET paused = :paused WHERE key = :key

-- name: update_connection
UPDATE connections SET settings = :settings, provider = :provider, base_url = :base_url, account = :account, credential = :credential,
  poll_ms = :poll_ms, enabled = :enabled
WHERE id = :id

-- name: sms_of_line
SELECT l.sms_connection_id FROM lines l JOIN connections c ON c.id = l.sms_connection_id AND c.enabled = 1
WHERE l.number = :number

-- name: business
SELECT business FROM locations WHERE id = :id

-- name: policy_of_lead
SELECT p.policy FROM leads l JOIN locations p ON p.id = l.location_id WHERE l.id = :lead
