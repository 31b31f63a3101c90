-- name: put_location
INSERT INTO locations (key, business, name, location_group, trade, state, zone, language, neutral_name, direct_number,
  booking_link, callback_link, signer, hours, policy, paused)
VALUES (:key, :business, :name, :location_group, :trade, :state, :zone, :language, :neutral_name, :direct_number,
  :booking_link, :callback_link, :signer, :hours, :policy, :paused)
ON CONFLICT (key) DO UPDATE SET business = excluded.business, name = excluded.name,
  location_group = excluded.location_group, trade = excluded.trade, state = excluded.state, zone = excluded.zone,
  language = excluded.language, neutral_name = excluded.neutral_name, direct_number = excluded.direct_number,
  booking_link = excluded.booking_link, callback_link = excluded.callback_link, signer = excluded.signer,
  hours = excluded.hours, policy = excluded.policy,
  paused = CASE WHEN excluded.paused = 1 THEN 1 ELSE locations.paused END
RETURNING id

-- name: put_connection
INSERT INTO connections (name, kind, provider, base_url, account, credential, poll_ms, settings)
VALUES (:name, :kind, :provider, :base_url, :account, :credential, :poll_ms, :settings)
ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, provider = excluded.provider, base_url = excluded.base_url,
  account = excluded.account, credential = excluded.credential, poll_ms = excluded.poll_ms,
  settings = excluded.settings
RETURNING id

-- name: put_line
INSERT INTO lines (number, location_id, phone_connection_id, sms_connection_id)
VALUES (:number, :location, :phone, :sms)
ON CONFLICT (number) DO UPDATE SET location_id = excluded.location_id,
  phone_connection_id = excluded.phone_connection_id, sms_connection_id = excluded.sms_connection_id

-- name: newest_template
SELECT version, body, touch, language, caller_class, open, family, location FROM templates WHERE key = :key
ORDER BY version DESC LIMIT 1

-- name: put_template
INSERT INTO templates (key, version, family, location, caller_class, open, touch, language, body, author, published_at)
VALUES (:key, :version, :family, :location, :caller_class, :open, :touch, :language, :body, :author, :published_at)

-- name: counts
SELECT (SELECT COUNT(*) FROM locations), (SELECT COUNT(*) FROM lines), (SELECT COUNT(*) FROM connections),
       (SELECT COUNT(*) FROM contacts), (SELECT COUNT(*) FROM templates)

-- name: connection_by_name
SELECT id, name, kind, provider, base_url, account, credential, poll_ms, settings, enabled
FROM connections WHERE name = :name
