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
SELECT number, location_id FROM lines ORDER BY location_id, number

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

-- name: set_paused
UPDATE locations SET paused = :paused WHERE key = :key

-- name: update
UPDATE locations SET business = :business, name = :name, location_group = :location_group, trade = :trade, state = :state,
  zone = :zone, language = :language, neutral_name = :neutral_name, direct_number = :direct_number,
  booking_link = :booking_link, callback_link = :callback_link, signer = :signer, hours = :hours
WHERE key = :key

-- name: update_connection
UPDATE connections SET provider = :provider, base_url = :base_url, account = :account, credential = :credential,
  poll_ms = :poll_ms, enabled = :enabled
WHERE id = :id

-- name: sms_of_line
SELECT l.sms_connection_id FROM lines l JOIN connections c ON c.id = l.sms_connection_id AND c.enabled = 1
WHERE l.number = :number

-- name: business
SELECT business FROM locations WHERE id = :id
