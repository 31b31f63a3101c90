-- name: decision
INSERT INTO decisions (call_id, lead_id, at, action, reason, kind, send_at, trace)
VALUES (:call, :lead, :at, :action, :reason, :kind, :send_at, :trace) RETURNING id

-- name: trace_of_lead
SELECT trace FROM decisions WHERE lead_id = :lead ORDER BY CASE WHEN action = 'text' THEN 0 ELSE 1 END, id DESC LIMIT 1

-- name: traces_of_lead
SELECT trace FROM decisions WHERE lead_id = :lead ORDER BY id

-- name: trace_of_call
SELECT trace FROM decisions WHERE call_id = :call ORDER BY id DESC LIMIT 1

-- name: happened
INSERT INTO happenings (at, kind, lead_id, detail) VALUES (:at, :kind, :lead, :detail)

-- name: happenings_since
SELECT h.id, h.at, h.kind, h.lead_id, h.detail, l.number, l.caller_name, p.key, p.name
FROM happenings h LEFT JOIN leads l ON l.id = h.lead_id LEFT JOIN locations p ON p.id = l.location_id
WHERE h.id > :since ORDER BY h.id LIMIT 500

-- name: latest_happenings
SELECT id FROM happenings ORDER BY id DESC LIMIT :most

-- name: escalate
INSERT INTO escalations (lead_id, kind, cause, raised_at, due_at, last_raised_at)
VALUES (:lead, :kind, :cause, :now, :due, :now) RETURNING id

-- name: open_escalation
SELECT id, kind, acknowledged_at FROM escalations WHERE lead_id = :lead AND cleared_at = 0 ORDER BY id DESC LIMIT 1

-- name: upgrade_escalation
UPDATE escalations SET kind = :kind, cause = :cause, due_at = :due, last_raised_at = :now, raises = raises + 1,
  acknowledged_by = '', acknowledged_at = 0, acknowledged_how = ''
WHERE id = :id

-- name: due_raises
SELECT id, lead_id, kind FROM escalations
WHERE cleared_at = 0 AND acknowledged_at = 0 AND last_raised_at <= :since AND due_at <= :now LIMIT 100

-- name: raise_again
UPDATE escalations SET raises = raises + 1, last_raised_at = :now
WHERE id = :id AND cleared_at = 0 AND acknowledged_at = 0 AND last_raised_at <= :since

-- name: acknowledge
UPDATE escalations SET acknowledged_by = :person, acknowledged_at = :now
WHERE id = :id AND acknowledged_at = 0 AND cleared_at = 0

-- name: unacknowledge
UPDATE escalations SET acknowledged_by = '', acknowledged_at = 0, acknowledged_how = '' WHERE id = :id

-- name: clear_escalations
UPDATE escalations SET cleared_at = :now WHERE lead_id = :lead AND cleared_at = 0

-- name: reopen_escalations
UPDATE escalations SET cleared_at = 0 WHERE lead_id = :lead AND cleared_at = :at

-- name: outcome
INSERT INTO outcomes (lead_id, outcome, found_by, person, detail, at)
VALUES (:lead, :outcome, :found_by, :person, :detail, :at) RETURNING id

-- name: undo_outcome
UPDATE outcomes SET undone_at = :now WHERE lead_id = :lead AND undone_at = 0

-- name: booking
INSERT INTO bookings (connection_id, booking_id, recovery_id, number, booked_at, starts_at, cancelled)
VALUES (:connection, :booking, :recovery_id, :number, :booked_at, :starts_at, :cancelled)
ON CONFLICT (connection_id, booking_id) DO UPDATE SET cancelled = excluded.cancelled, starts_at = excluded.starts_at

-- name: new_bookings
SELECT connection_id, booking_id, recovery_id, number, booked_at, cancelled FROM bookings WHERE handled_at = 0 LIMIT 200

-- name: booking_handled
UPDATE bookings SET handled_at = :now WHERE connection_id = :connection AND booking_id = :booking AND handled_at = 0
