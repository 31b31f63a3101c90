-- name: begin
INSERT INTO climbs (escalation_id, begun_at, next_at, next_person) VALUES (:escalation, :now, :at, :person) RETURNING id

-- name: end_of_escalation
UPDATE climbs SET ended_at = :now, ending = :ending, next_person = '' WHERE escalation_id = :escalation AND ended_at = 0

-- name: end
UPDATE climbs SET ended_at = :now, ending = :ending, next_person = '' WHERE id = :id AND ended_at = 0

-- name: due
SELECT c.id, e.lead_id FROM climbs c JOIN escalations e ON e.id = c.escalation_id
WHERE c.ended_at = 0 AND (c.next_at <= :now OR e.acknowledged_at > 0 OR e.cleared_at > 0)
ORDER BY c.next_at, c.id LIMIT 100

-- name: next_due
SELECT MIN(next_at) FROM climbs WHERE ended_at = 0

-- name: climb
SELECT c.escalation_id, c.step, c.next_at, e.lead_id, e.kind, e.raised_at, e.acknowledged_at, e.cleared_at, l.number, l.line,
  l.location_id, p.policy, p.trade, p.name, p.neutral_name, p.language, p.zone
FROM climbs c JOIN escalations e ON e.id = c.escalation_id JOIN leads l ON l.id = e.lead_id
  JOIN locations p ON p.id = l.location_id
WHERE c.id = :id AND c.ended_at = 0

-- name: sender
SELECT n.number, n.sms_connection_id FROM lines n JOIN connections c ON c.id = n.sms_connection_id AND c.enabled = 1
WHERE n.location_id = :location ORDER BY CASE WHEN n.number = :line THEN 0 ELSE 1 END, n.number LIMIT 1

-- name: rung
INSERT INTO rungs (climb_id, step, person, number, at, message_id, passed_over)
VALUES (:climb, :step, :person, :number, :now, :message, :passed_over) RETURNING id

-- name: advance
UPDATE climbs SET step = :step, next_at = :at, next_person = :person WHERE id = :id AND step = :from AND ended_at = 0

-- name: told_any
SELECT 1 FROM rungs WHERE climb_id = :id AND message_id IS NOT NULL LIMIT 1

-- name: resume
UPDATE climbs SET ended_at = 0, ending = '', next_at = CASE WHEN next_at > :now THEN next_at ELSE :now END
WHERE ending IN ('acknowledged', 'closed') AND escalation_id IN (
  SELECT id FROM escalations WHERE lead_id = :lead AND cleared_at = 0 AND acknowledged_at = 0)

-- name: pass_over
UPDATE rungs SET passed_over = :why WHERE message_id = :message

-- Only while the one it was sent to is the last who was told.
-- name: hurry
UPDATE climbs SET next_at = :now WHERE ended_at = 0 AND next_at > :now
  AND EXISTS (SELECT 1 FROM rungs r WHERE r.message_id = :message AND r.climb_id = climbs.id AND r.step = climbs.step - 1)

-- name: of_message
SELECT e.acknowledged_at, e.cleared_at, c.ended_at, e.lead_id
FROM rungs r JOIN climbs c ON c.id = r.climb_id JOIN escalations e ON e.id = c.escalation_id WHERE r.message_id = :message

-- name: knows
SELECT 1 FROM rungs WHERE number = :number AND at > :since
UNION ALL SELECT 1 FROM locations WHERE policy LIKE :pattern
LIMIT 1

-- What a person on call may mean with an answer: those told to them that still need somebody, latest first; rather one
-- told before the answer was written, and from the line it came to.
-- name: open_alert
SELECT r.id, r.message_id, r.person, e.id, e.lead_id, l.number, p.name, p.neutral_name, p.trade, p.policy, p.language
FROM rungs r JOIN climbs c ON c.id = r.climb_id JOIN escalations e ON e.id = c.escalation_id JOIN leads l ON l.id = e.lead_id
  JOIN locations p ON p.id = l.location_id JOIN messages m ON m.id = r.message_id
WHERE r.number = :number AND e.cleared_at = 0 AND e.acknowledged_at = 0 AND m.attempted_at > 0
ORDER BY CASE WHEN m.attempted_at <= :at THEN 0 ELSE 1 END, CASE WHEN m.line = :line THEN 0 ELSE 1 END, r.id DESC LIMIT 1

-- name: last_alert
SELECT r.id, r.message_id, r.person, e.id, e.lead_id, l.number, p.name, p.neutral_name, p.trade, p.policy, p.language,
  e.acknowledged_by, e.acknowledged_at
FROM rungs r JOIN climbs c ON c.id = r.climb_id JOIN escalations e ON e.id = c.escalation_id JOIN leads l ON l.id = e.lead_id
  JOIN locations p ON p.id = l.location_id
WHERE r.number = :number AND r.message_id IS NOT NULL AND r.at > :since ORDER BY r.id DESC LIMIT 1

-- name: answered
UPDATE rungs SET answer_id = :answer WHERE id = :id

-- name: open_messages_to
SELECT r.message_id FROM rungs r JOIN climbs c ON c.id = r.climb_id
WHERE r.number = :number AND r.message_id IS NOT NULL AND c.ended_at = 0

-- name: acknowledge
UPDATE escalations SET acknowledged_by = :person, acknowledged_at = :now, acknowledged_how = 'text'
WHERE id = :id AND acknowledged_at = 0 AND cleared_at = 0

-- name: cancel_alerts
UPDATE messages SET state = 'cancelled', problem = :why, problem_code = :why, settled_at = :now
WHERE state = 'queued' AND id IN (SELECT r.message_id FROM rungs r JOIN climbs c ON c.id = r.climb_id
  WHERE c.escalation_id = :escalation AND r.message_id IS NOT NULL)

-- name: of_open_escalations
SELECT e.id, e.acknowledged_how, c.id, c.next_at, c.next_person, c.ended_at, c.ending, COALESCE(r.person, ''), COALESCE(r.at, 0),
  COALESCE(r.passed_over, ''), COALESCE(m.state, ''), COALESCE(m.problem_code, ''), COALESCE(m.accepted_at, 0)
FROM escalations e JOIN climbs c ON c.escalation_id = e.id LEFT JOIN rungs r ON r.climb_id = c.id
  LEFT JOIN messages m ON m.id = r.message_id
WHERE e.cleared_at = 0 ORDER BY c.id, r.step

-- name: of_lead
SELECT c.id, c.begun_at, c.ended_at, c.ending, COALESCE(r.person, ''), COALESCE(r.at, 0), COALESCE(r.passed_over, ''),
  COALESCE(m.state, ''), COALESCE(m.problem_code, ''), COALESCE(m.accepted_at, 0), COALESCE(a.body, ''),
  e.acknowledged_by, e.acknowledged_how, e.acknowledged_at, c.next_at, c.next_person
FROM escalations e JOIN climbs c ON c.escalation_id = e.id LEFT JOIN rungs r ON r.climb_id = c.id
  LEFT JOIN messages m ON m.id = r.message_id LEFT JOIN messages a ON a.id = r.answer_id
WHERE e.lead_id = :lead ORDER BY c.id, r.step
