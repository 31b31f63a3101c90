-- What a restored store may not know: whether a text that waited then has gone since. Looked up at the provider like one
-- found in flight after a crash.
-- name: restored_sending
UPDATE messages SET state = 'sending', attempts = attempts + 1, attempted_at = :since
WHERE inbound = 0 AND state = 'queued' AND send_at <= :now

-- Reminders of that time may have gone; one too few is better than one twice.
-- name: restored_touches
UPDATE leads SET next_touch_at = 0 WHERE next_touch_at > 0 AND next_touch_at <= :now

-- A colleague may have been tried and the caller texted since: a person looks.
-- name: restored_fallbacks
UPDATE leads SET fallback_at = 0 WHERE fallback_at > 0 AND fallback_at <= :now

-- Texts waited up to the late window, so calls of a while before the backup count too; those whose text is known are
-- told apart by the text.
-- name: rang_between
SELECT 1 FROM calls c WHERE c.number = :number AND c.number <> '' AND c.direction = 'inbound' AND c.state = 'missed'
  AND c.ended_at > :from AND c.ended_at <= :to
  AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.lead_id = c.lead_id AND m.touch = 'first' AND m.inbound = 0)
LIMIT 1

-- name: switch_off
UPDATE connections SET enabled = 0 WHERE id = :id AND enabled = 1

-- name: new_erasure
INSERT INTO erasures (at, person, mark) VALUES (:at, :person, :mark) RETURNING id

-- name: erasure_marks
SELECT mark FROM erasures WHERE mark <> ''

-- Every number somebody may be known by.
-- name: numbers
SELECT number FROM leads WHERE number <> '' AND number NOT LIKE 'erased-%'
UNION SELECT number FROM calls WHERE number <> '' AND number NOT LIKE 'erased-%'
UNION SELECT number FROM messages WHERE number NOT LIKE 'erased-%'
UNION SELECT number FROM contact_numbers
UNION SELECT number FROM bookings WHERE number <> '' AND number NOT LIKE 'erased-%'

-- When each number was last heard of; what we sent says nothing of it.
-- name: last_seen
SELECT number, MAX(at) FROM (
  SELECT number, started_at AS at FROM calls WHERE direction = 'inbound'
  UNION ALL SELECT number, created_at AS at FROM messages WHERE inbound = 1) seen
WHERE number <> '' AND number NOT LIKE 'erased-%' GROUP BY number

-- name: known_of
SELECT (SELECT COUNT(*) FROM leads WHERE number = :number), (SELECT COUNT(*) FROM calls WHERE number = :number),
  (SELECT COUNT(*) FROM messages WHERE number = :number),
  (SELECT COUNT(DISTINCT contact_id) FROM contact_numbers WHERE number = :number)

-- A text of an older state to somebody who was erased since: whether it went or not, it does not go now.
-- name: stop_in_flight_to
UPDATE messages SET state = 'cancelled', problem = 'closed', problem_code = 'closed', settled_at = :now
WHERE number = :number AND state = 'sending'

-- What was done since a moment: what going back to it would lose.
-- name: done_since
SELECT (SELECT COUNT(*) FROM calls WHERE direction = 'inbound' AND started_at > :since),
  (SELECT COUNT(*) FROM messages WHERE created_at > :since),
  (SELECT COUNT(*) FROM audit WHERE at > :since AND deed IN ('sent', 'worked', 'acknowledged', 'changed'))

-- name: in_flight_to
SELECT COUNT(*) FROM messages WHERE number = :number AND state = 'sending'

-- name: cancel_to
UPDATE messages SET state = 'cancelled', problem = 'closed', problem_code = 'closed', settled_at = :now
WHERE number = :number AND state = 'queued'

-- name: leads_of
SELECT id FROM leads WHERE number = :number

-- name: names_of
SELECT caller_name FROM leads WHERE number = :number AND caller_name <> ''
UNION SELECT caller_name FROM calls WHERE number = :number AND caller_name <> ''
UNION SELECT c.name FROM contacts c JOIN contact_numbers n ON n.contact_id = c.id WHERE n.number = :number AND c.name <> ''

-- name: traces_of
SELECT d.id, d.trace FROM decisions d
WHERE d.lead_id IN (SELECT id FROM leads WHERE number = :number) OR d.call_id IN (SELECT id FROM calls WHERE number = :number)

-- name: save_trace
UPDATE decisions SET trace = :trace, redacted = 1 WHERE id = :id

-- name: erase_voicemails
UPDATE voicemails SET transcript = '', read_as = 'erased'
WHERE EXISTS (SELECT 1 FROM calls c WHERE c.connection_id = voicemails.connection_id AND c.call_key = voicemails.call_key
  AND c.number = :number)

-- name: erase_legs
UPDATE call_legs SET caller = CASE WHEN caller = :number THEN :token ELSE caller END,
  dialled = CASE WHEN dialled = :number THEN :token ELSE dialled END, caller_name = ''
WHERE caller = :number OR dialled = :number

-- name: erase_climbs
UPDATE climbs SET ended_at = :now, ending = 'erased', next_person = '' WHERE ended_at = 0 AND escalation_id IN (
  SELECT e.id FROM escalations e JOIN leads l ON l.id = e.lead_id WHERE l.number = :number)

-- What people on call were texted about a caller names their number, and what they answered may name more.
-- name: erase_alerts
UPDATE messages SET body = '', state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
WHERE id IN (SELECT r.message_id FROM rungs r JOIN climbs c ON c.id = r.climb_id JOIN escalations e ON e.id = c.escalation_id
    JOIN leads l ON l.id = e.lead_id WHERE l.number = :number)
  OR id IN (SELECT r.answer_id FROM rungs r JOIN climbs c ON c.id = r.climb_id JOIN escalations e ON e.id = c.escalation_id
    JOIN leads l ON l.id = e.lead_id WHERE l.number = :number)

-- name: erase_rungs
UPDATE rungs SET number = :token WHERE number = :number

-- name: erase_escalations
UPDATE escalations SET cause = '' WHERE lead_id IN (SELECT id FROM leads WHERE number = :number)

-- name: erase_outcomes
UPDATE outcomes SET detail = '' WHERE lead_id IN (SELECT id FROM leads WHERE number = :number)

-- name: erase_drafts
DELETE FROM drafts WHERE lead_id IN (SELECT id FROM leads WHERE number = :number)

-- name: erase_happenings
UPDATE happenings SET detail = '' WHERE lead_id IN (SELECT id FROM leads WHERE number = :number)

-- Undoing is a matter of seconds; what was written down for it holds bodies and numbers.
-- name: erase_actions
UPDATE actions SET before = '{}', undone_at = CASE WHEN undone_at = 0 THEN :now ELSE undone_at END WHERE before <> '{}'

-- name: erase_bookings
UPDATE bookings SET number = CASE WHEN number = :number THEN :token ELSE number END, recovery_id = ''
WHERE number = :number OR (recovery_id <> '' AND recovery_id IN (SELECT recovery_id FROM leads WHERE number = :number))

-- name: erase_contacts
UPDATE contacts SET external_id = :token || '-' || id, name = '', zip = '', last_visit = '', open_job = '', language = '',
  value_cents = 0, engaged_at = 0
WHERE id IN (SELECT contact_id FROM contact_numbers WHERE number = :number)

-- name: erase_contact_numbers
DELETE FROM contact_numbers WHERE contact_id IN (SELECT n.contact_id FROM contact_numbers n WHERE n.number = :number)

-- name: erase_line_types
DELETE FROM line_types WHERE number = :number

-- name: erase_opt_outs
UPDATE opt_outs SET number = :token WHERE number = :number

-- name: erase_messages
UPDATE messages SET number = :token, body = '', handled_at = CASE WHEN handled_at = 0 THEN :now ELSE handled_at END
WHERE number = :number

-- name: erase_calls
UPDATE calls SET number = :token, last_four = '', caller_name = '' WHERE number = :number

-- name: erase_leads
UPDATE leads SET number = :token, caller_name = '', last_body = '', recovery_id = :token || '-' || id, waiting_since = 0,
  next_touch_at = 0, fallback_at = 0, callback_due_at = 0, unread = 0
WHERE number = :number

-- name: any_suppressed
SELECT 1 FROM suppressed LIMIT 1

-- name: suppressed
SELECT 1 FROM suppressed WHERE print = :print

-- name: suppress
INSERT INTO suppressed (print, at) VALUES (:print, :at) ON CONFLICT (print) DO NOTHING

-- name: allow_again
DELETE FROM suppressed WHERE print = :print

-- name: salt
INSERT INTO settings (name, value) VALUES ('suppression_salt', :salt) ON CONFLICT (name) DO NOTHING

-- name: age_bodies
UPDATE messages SET body = '' WHERE created_at < :before AND body <> '' AND state NOT IN ('queued', 'sending')
  AND (inbound = 0 OR handled_at > 0)

-- name: age_last_bodies
UPDATE leads SET last_body = '' WHERE last_body <> '' AND closed_at > 0 AND last_call_at < :before

-- name: age_drafts
DELETE FROM drafts WHERE at < :before

-- name: age_actions
UPDATE actions SET before = '{}' WHERE at < :before AND before <> '{}'

-- name: age_transcripts
UPDATE voicemails SET transcript = '' WHERE transcript <> '' AND read_as <> '' AND EXISTS (
  SELECT 1 FROM calls c WHERE c.connection_id = voicemails.connection_id AND c.call_key = voicemails.call_key
    AND c.started_at < :before)

-- name: old_traces
SELECT id, trace FROM decisions WHERE redacted = 0 AND at < :before ORDER BY id LIMIT 500
