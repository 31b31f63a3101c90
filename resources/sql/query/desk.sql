-- name: needs_us
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.waiting_since > 0 AND l.closed_at = 0 AND l.snoozed_until <= :now AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY l.waiting_since, l.id LIMIT :most

-- name: all
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.opened_at > 0 AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY l.last_call_at DESC, l.id DESC LIMIT :most

-- name: inbox
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.closed_at = 0 AND l.state = 'conversation' AND (l.waiting_since > 0 OR l.unread > 0 OR l.answered_at + 172800000 > :now)
  AND l.snoozed_until <= :now AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY CASE WHEN l.waiting_since > 0 THEN 0 ELSE 1 END, l.waiting_since, l.id LIMIT :most

-- name: escalations
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE e.id IS NOT NULL AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY e.raised_at, l.id LIMIT :most

-- name: snoozed
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.snoozed_until > :now AND l.closed_at = 0 AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY l.snoozed_until, l.id LIMIT :most

-- name: closed
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.closed_at > 0 AND (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group)
ORDER BY l.closed_at DESC, l.id DESC LIMIT :most

-- name: search
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group) AND l.id IN (
  SELECT n.id FROM leads n WHERE CAST(:number AS TEXT) <> '' AND n.number LIKE :number
  UNION SELECT c.id FROM leads c WHERE LOWER(c.caller_name) LIKE :words
  UNION SELECT f.lead_id FROM (SELECT b.lead_id FROM messages b WHERE ${WORDS} LOWER(b.body) LIKE :words AND b.lead_id IS NOT NULL
    ORDER BY b.id DESC LIMIT 500) AS f
  UNION SELECT g.lead_id FROM (SELECT t.lead_id FROM messages t WHERE t.id > :upto AND LOWER(t.body) LIKE :words AND t.lead_id IS NOT NULL
    ORDER BY t.id DESC LIMIT 500) AS g)
ORDER BY l.last_call_at DESC, l.id DESC LIMIT :most

-- name: last_four
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE (:keys = '' OR :keys LIKE '%|' || p.key || '|%') AND (:location_group = '' OR p.location_group = :location_group) AND l.id IN (SELECT k.lead_id FROM calls k WHERE k.last_four = :last_four AND k.lead_id IS NOT NULL)
ORDER BY l.last_call_at DESC, l.id DESC LIMIT :most

-- name: one
SELECT l.id, l.number, l.caller_name, l.caller_class, l.high_value, l.emergency, COALESCE(c.value_cents, 0), COALESCE(c.last_visit, ''),
  COALESCE(c.open_job, ''), p.key, p.name, p.location_group, l.opened_at, l.last_call_at, l.call_count, l.miss_reason, l.voicemail,
  l.action, l.reason, l.state, l.waiting_since, l.owner, l.snoozed_until, l.texted_at, l.next_touch_at, l.touches, l.last_body,
  l.last_inbound, l.unread, l.intent, l.callback_due_at, l.outcome, l.outcome_found_by, l.outcome_person, l.closed_at,
  COALESCE(m.state, ''), COALESCE(m.problem, ''), COALESCE(e.id, 0), COALESCE(e.kind, ''), COALESCE(e.raised_at, 0),
  COALESCE(e.due_at, 0), COALESCE(e.acknowledged_by, ''), COALESCE(e.raises, 0),
  COALESCE((SELECT d.person FROM drafts d WHERE d.lead_id = l.id AND d.person <> :person AND d.body <> '' ORDER BY d.at DESC LIMIT 1), ''),
  CASE WHEN EXISTS (SELECT 1 FROM drafts d WHERE d.lead_id = l.id AND d.person = :person AND d.body <> '') THEN 1 ELSE 0 END
FROM leads l
JOIN locations p ON p.id = l.location_id
LEFT JOIN contacts c ON c.id = l.contact_id
LEFT JOIN messages m ON m.id = (SELECT MAX(o.id) FROM messages o WHERE o.lead_id = l.id AND o.inbound = 0 AND o.state <> 'cancelled')
LEFT JOIN escalations e ON e.id = (SELECT MAX(x.id) FROM escalations x WHERE x.lead_id = l.id AND x.cleared_at = 0)
WHERE l.id = :id

-- name: count_needs_us
SELECT COUNT(*), COALESCE(SUM(CASE WHEN owner = '' THEN 1 ELSE 0 END), 0),
  COALESCE(MIN(CASE WHEN owner = '' THEN waiting_since END), 0)
FROM leads WHERE waiting_since > 0 AND closed_at = 0 AND snoozed_until <= :now
  AND (:everywhere = 1 OR location_id IN (SELECT w.location_id FROM person_locations w WHERE w.person = :person))

-- name: detail
SELECT l.number, l.line, p.business, p.zone, p.booking_link, p.callback_link, p.direct_number, l.recovery_id, p.trade,
  l.language, p.name, l.caller_name, p.signer, l.location_id, p.neutral_name
FROM leads l JOIN locations p ON p.id = l.location_id WHERE l.id = :id

-- name: draft
SELECT body FROM drafts WHERE lead_id = :lead AND person = :person

-- name: save_draft
INSERT INTO drafts (lead_id, person, body, at) VALUES (:lead, :person, :body, :now)
ON CONFLICT (lead_id, person) DO UPDATE SET body = excluded.body, at = excluded.at

-- name: drop_drafts
DELETE FROM drafts WHERE lead_id = :lead

-- name: claim
UPDATE leads SET owner = :person, fallback_at = 0 WHERE id = :id AND (owner = '' OR owner = :person OR :take_over = 1)

-- name: set_owner
UPDATE leads SET owner = :person WHERE id = :id

-- name: snooze
UPDATE leads SET snoozed_until = :until WHERE id = :id

-- name: mark_read
UPDATE leads SET unread = 0 WHERE id = :id AND unread > 0

-- name: snapshot
SELECT owner, waiting_since, snoozed_until, outcome, outcome_found_by, outcome_person, outcome_at, closed_at, state, unread,
  answered_at, next_touch_at, fallback_at, callback_due_at, last_body, last_inbound
FROM leads WHERE id = :id

-- name: restore
UPDATE leads SET owner = :owner, waiting_since = :waiting_since, snoozed_until = :snoozed_until, outcome = :outcome,
  outcome_found_by = :outcome_found_by, outcome_person = :outcome_person, outcome_at = :outcome_at, closed_at = :closed_at,
  state = :state, unread = :unread, answered_at = :answered_at, next_touch_at = :next_touch_at, fallback_at = :fallback_at,
  callback_due_at = :callback_due_at, last_body = :last_body, last_inbound = :last_inbound
WHERE id = :id

-- What a caller did, or was found, after an action: taking the action back must not wipe it.
-- name: newer_than
SELECT 1 FROM leads l WHERE l.id = :lead AND (l.replied_at > :at OR l.last_call_at > :at
  OR EXISTS (SELECT 1 FROM outcomes o WHERE o.lead_id = l.id AND o.undone_at = 0 AND o.person = '' AND o.at > :at))

-- name: action
INSERT INTO actions (person, kind, before, at) VALUES (:person, :kind, :before, :now) RETURNING id

-- name: read_action
SELECT kind, before, undone_at, person, at FROM actions WHERE id = :id

-- name: action_undone
UPDATE actions SET undone_at = :now WHERE id = :id

-- name: message_state
SELECT state FROM messages WHERE id = :id

-- name: answered_wrongly
UPDATE leads SET reason = 'was_answered' WHERE id = :id

-- name: polls
SELECT c.id, c.name, c.kind, c.provider, COALESCE(q.polled_at, 0), COALESCE(q.problem, '')
FROM connections c LEFT JOIN polls q ON q.connection_id = c.id WHERE c.enabled = 1 ORDER BY c.id

-- name: held_text
SELECT id, body FROM messages WHERE lead_id = :lead AND state = 'queued' AND touch = 'staff' AND author = :author
ORDER BY id DESC LIMIT 1

-- name: reopen
UPDATE leads SET outcome = '', outcome_found_by = '', outcome_person = '', outcome_at = 0, closed_at = 0,
  state = CASE WHEN replied_at > 0 THEN 'conversation' WHEN texted_at > 0 THEN 'texted' ELSE 'callback' END,
  waiting_since = CASE WHEN waiting_since > 0 THEN waiting_since ELSE :now END
WHERE id = :id
