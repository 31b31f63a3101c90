-- The rows behind a number. Leads of a span lie close together by id, so one statement fetches them all.

-- name: leads
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(k.value_cents, 0),
  COALESCE(k.last_visit, ''), COALESCE(k.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at,
  l.call_count, l.miss_reason, l.voicemail, l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until,
  l.texted_at, l.next_touch_at, l.touches, l.last_body, l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome,
  l.outcome_found_by, l.outcome_person
FROM leads l JOIN locations p ON p.id = l.location_id LEFT JOIN contacts k ON k.id = l.contact_id
WHERE l.id >= :first AND l.id <= :last

-- A missed call that nothing has been decided about yet.
-- name: call
SELECT c.number, c.caller_name, c.miss_reason, p.key, p.name, p.location_group
FROM calls c JOIN locations p ON p.id = c.location_id WHERE c.id = :id
