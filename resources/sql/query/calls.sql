-- name: upsert_leg
INSERT INTO call_legs (connection_id, leg_id, call_key, root, direction, caller, dialled, caller_name, leg_end, started_at,
                       ended_at, talk_seconds)
VALUES (:connection, :leg, :call_key, :root, :direction, :caller, :dialled, :caller_name, :leg_end, :started_at, :ended_at,
        :talk_seconds)
ON CONFLICT (connection_id, leg_id) DO UPDATE SET
  leg_end = excluded.leg_end, ended_at = excluded.ended_at, talk_seconds = excluded.talk_seconds,
  caller_name = excluded.caller_name
WHERE call_legs.leg_end <> excluded.leg_end OR call_legs.ended_at <> excluded.ended_at
   OR call_legs.talk_seconds <> excluded.talk_seconds

-- name: upsert_voicemail
INSERT INTO voicemails (connection_id, recording_id, call_key, seconds, state, transcript)
VALUES (:connection, :recording, :call_key, :seconds, :state, :transcript)
ON CONFLICT (connection_id, recording_id) DO UPDATE SET
  state = excluded.state, transcript = excluded.transcript, seconds = excluded.seconds
WHERE voicemails.read_as <> 'erased' AND (voicemails.state <> excluded.state OR voicemails.transcript <> excluded.transcript)

-- name: legs_of
SELECT leg_id, call_key, root, direction, caller, dialled, caller_name, leg_end, started_at, ended_at, talk_seconds
FROM call_legs WHERE connection_id = :connection AND call_key = :call_key ORDER BY started_at, leg_id

-- name: voicemail_of
SELECT recording_id, call_key, seconds, state, transcript
FROM voicemails WHERE connection_id = :connection AND call_key = :call_key
ORDER BY recording_id DESC LIMIT 1

-- name: line
SELECT location_id FROM lines WHERE number = :number

-- name: contact_of
SELECT contact_id FROM contact_numbers WHERE number = :number ORDER BY contact_id LIMIT 1

-- name: known
SELECT id, state, miss_reason, handled_at FROM calls WHERE connection_id = :connection AND call_key = :call_key

-- name: insert
INSERT INTO calls (connection_id, call_key, direction, number, last_four, line, location_id, contact_id, caller_name, state,
                   miss_reason, started_at, ended_at, talk_seconds, listed_at)
VALUES (:connection, :call_key, :direction, :number, :last_four, :line, :location, :contact, :caller_name, :state,
        :miss_reason, :started_at, :ended_at, :talk_seconds, :now)
RETURNING id

-- name: update
UPDATE calls SET state = :state, miss_reason = :miss_reason, ended_at = :ended_at, talk_seconds = :talk_seconds,
  caller_name = :caller_name, handled_at = 0, decide_after = 0,
  listed_at = CASE WHEN state = 'running' THEN :now ELSE listed_at END
WHERE id = :id

-- name: save_position
INSERT INTO polls (connection_id, position, polled_at, problem, problem_at) VALUES (:connection, :position, :now, '', 0)
ON CONFLICT (connection_id) DO UPDATE SET position = excluded.position, polled_at = excluded.polled_at, problem = '',
  problem_at = 0

-- name: save_problem
INSERT INTO polls (connection_id, position, polled_at, problem, problem_at) VALUES (:connection, '', 0, :problem, :now)
ON CONFLICT (connection_id) DO UPDATE SET problem = excluded.problem, problem_at = excluded.problem_at

-- name: position
SELECT position FROM polls WHERE connection_id = :connection

-- name: unhandled
SELECT id, connection_id, call_key, direction, number, line, location_id, contact_id, caller_name, state, miss_reason,
       started_at, ended_at, talk_seconds, lead_id, listed_at
FROM calls WHERE handled_at = 0 AND state <> 'running' AND decide_after <= :now
ORDER BY ended_at, id LIMIT :most

-- One engine works on a call; what was listed a moment ago may be done, or have changed, by now.
-- name: claim
SELECT id, connection_id, call_key, direction, number, line, location_id, contact_id, caller_name, state, miss_reason,
       started_at, ended_at, talk_seconds, lead_id, listed_at
FROM calls WHERE id = :id AND handled_at = 0 AND state <> 'running' AND decide_after <= :now ${SKIP_LOCKED}

-- name: by_id
SELECT id, connection_id, call_key, direction, number, line, location_id, contact_id, caller_name, state, miss_reason,
       started_at, ended_at, talk_seconds, lead_id, listed_at
FROM calls WHERE id = :id

-- name: latest_of_lead
SELECT id, connection_id, call_key, direction, number, line, location_id, contact_id, caller_name, state, miss_reason,
       started_at, ended_at, talk_seconds, lead_id, listed_at
FROM calls WHERE lead_id = :lead AND state = 'missed' ORDER BY started_at DESC, id DESC LIMIT 1

-- name: handled
UPDATE calls SET handled_at = :now, lead_id = :lead WHERE id = :id

-- name: put_off
UPDATE calls SET decide_after = :until WHERE id = :id

-- name: wake_for_transcript
UPDATE calls SET decide_after = 0 WHERE connection_id = :connection AND call_key = :call_key AND handled_at = 0

-- name: earliest_put_off
SELECT MIN(decide_after) FROM calls WHERE handled_at = 0 AND decide_after > 0 AND state <> 'running'

-- name: recent_of_number
SELECT COUNT(*) FROM calls
WHERE number = :number AND direction = 'inbound' AND started_at > :since AND started_at < :before

-- name: lines_rung
SELECT COUNT(DISTINCT line) FROM calls WHERE number = :number AND direction = 'inbound' AND started_at > :since AND started_at <= :before

-- name: unread_voicemails
SELECT v.connection_id, v.recording_id, v.transcript, c.lead_id, COALESCE(p.trade, '')
FROM voicemails v JOIN calls c ON c.connection_id = v.connection_id AND c.call_key = v.call_key
LEFT JOIN locations p ON p.id = c.location_id
WHERE v.state = 'done' AND v.read_as = '' AND c.handled_at > 0
LIMIT 200

-- name: voicemail_read
UPDATE voicemails SET read_as = :label
WHERE connection_id = :connection AND recording_id = :recording AND read_as = ''

-- name: first_poll_since
SELECT MIN(ended_at) FROM calls WHERE connection_id = :connection

-- name: of_lead
SELECT c.id, c.direction, c.state, c.miss_reason, c.started_at, c.talk_seconds,
  COALESCE((SELECT v.transcript FROM voicemails v WHERE v.connection_id = c.connection_id AND v.call_key = c.call_key
   ORDER BY v.recording_id DESC LIMIT 1), '') AS transcript,
  COALESCE((SELECT p.key FROM locations p WHERE p.id = c.location_id), '')
FROM calls c WHERE c.number = :number AND c.number <> '' ORDER BY c.started_at DESC LIMIT 50

-- name: line_type
SELECT kind FROM line_types WHERE number = :number

-- name: save_line_type
INSERT INTO line_types (number, kind, source, at) VALUES (:number, :kind, :source, :now)
ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, source = excluded.source, at = excluded.at

-- name: wake_for_line_type
UPDATE calls SET decide_after = 0 WHERE number = :number AND handled_at = 0

-- name: wants_line_type
SELECT DISTINCT c.number, l.sms_connection_id FROM calls c JOIN lines l ON l.number = c.line
WHERE c.handled_at = 0 AND c.state = 'missed' AND c.direction = 'inbound' AND c.number <> '' AND l.sms_connection_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM line_types t WHERE t.number = c.number)
  AND (:mine = '' OR :mine LIKE '%|' || CAST(l.sms_connection_id AS TEXT) || '|%')
LIMIT 200
