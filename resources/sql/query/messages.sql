-- name: insert_out
INSERT INTO messages (ref, connection_id, lead_id, location_id, decision_id, inbound, number, line, body, touch, kind, state,
                      author, template_key, template_version, segments, created_at, send_at, expires_at)
VALUES (:ref, :connection, :lead, :location, :decision, 0, :number, :line, :body, :touch, :kind, 'queued', :author,
        :template_key, :template_version, :segments, :now, :send_at, :expires_at)
RETURNING id

-- name: insert_in
INSERT INTO messages (ref, connection_id, location_id, inbound, number, line, body, state, provider_id, created_at)
VALUES (:ref, :connection, :location, 1, :number, :line, :body, 'received', :provider_id, :received_at)
ON CONFLICT DO NOTHING

-- name: due
SELECT m.id, m.ref, m.connection_id, m.lead_id, m.number, m.line, m.body, m.touch, m.kind, m.author, m.created_at, m.send_at,
       m.expires_at, m.attempts, m.attempted_at
FROM messages m
WHERE m.state = 'queued' AND m.send_at <= :now AND :held NOT LIKE '%|' || m.line || '|%'
  AND (:mine = '' OR :mine LIKE '%|' || CAST(m.connection_id AS TEXT) || '|%')
  AND :busy NOT LIKE '%|' || CAST(m.connection_id AS TEXT) || '|%'
ORDER BY CASE WHEN m.touch IN ('follow_up_1', 'follow_up_2') THEN 2 WHEN m.touch = 'first' THEN 1 ELSE 0 END, m.send_at, m.id
LIMIT :most ${SKIP_LOCKED}

-- What is due already waits for pacing, an answer or a connection, and not for a moment.
-- name: next_due
SELECT MIN(send_at) FROM messages WHERE state = 'queued' AND send_at > :now

-- name: sending
UPDATE messages SET state = 'sending', attempts = attempts + 1, attempted_at = :now, problem = '' WHERE id = :id AND state = 'queued'

-- name: accepted
UPDATE messages SET state = 'accepted', provider_id = :provider_id, accepted_at = :now, next_check_at = :check_at, problem = '',
  problem_code = '', settled_at = 0
WHERE id = :id AND accepted_at = 0

-- What is said of an attempt counts for that attempt alone: another engine may have made the next one.
-- name: failed
UPDATE messages SET state = :state, problem = :problem, problem_code = :code, settled_at = :now, next_check_at = 0
WHERE id = :id AND state = 'sending' AND attempts = :attempts

-- name: requeue
UPDATE messages SET state = 'queued', send_at = :at, problem = :problem
WHERE id = :id AND state = 'sending' AND attempts = :attempts

-- name: cancel
UPDATE messages SET state = 'cancelled', problem = :why, problem_code = :why, settled_at = :now
WHERE id = :id AND state = 'queued'

-- name: cancel_automatic
UPDATE messages SET state = 'cancelled', problem = :why, problem_code = :why, settled_at = :now
WHERE lead_id = :lead AND state = 'queued' AND inbound = 0 AND touch IN ('first', 'follow_up_1', 'follow_up_2')

-- name: cancel_all_to
UPDATE messages SET state = 'cancelled', problem = 'opted_out', problem_code = 'opted_out', settled_at = :now
WHERE number = :number AND state = 'queued' AND inbound = 0 AND touch <> 'opt_out_confirmation'

-- name: in_flight
SELECT id, ref, connection_id, lead_id, number, line, body, touch, kind, author, created_at, send_at, expires_at, attempts,
       attempted_at
FROM messages WHERE state = 'sending' ORDER BY id

-- name: others_to
SELECT provider_id FROM messages
WHERE number = :number AND connection_id = :connection AND inbound = 0 AND provider_id <> '' AND id <> :id
ORDER BY id DESC LIMIT 200

-- name: to_check
SELECT id, connection_id, lead_id, provider_id, number, accepted_at FROM messages
WHERE next_check_at > 0 AND next_check_at <= :now
  AND (:mine = '' OR :mine LIKE '%|' || CAST(connection_id AS TEXT) || '|%') ORDER BY next_check_at LIMIT :most

-- name: delivery
UPDATE messages SET state = :state, problem = :problem, problem_code = :code, settled_at = :settled_at, next_check_at = :check_at
WHERE id = :id AND (CAST(:settled_at AS BIGINT) > 0 OR state NOT IN ('delivered', 'undelivered', 'failed'))

-- name: unhandled
SELECT id, connection_id, number, line, body, created_at, location_id FROM messages
WHERE inbound = 1 AND handled_at = 0 ORDER BY created_at, id LIMIT 200

-- name: claim_reply
SELECT 1 FROM messages WHERE id = :id AND handled_at = 0 ${SKIP_LOCKED}

-- name: handled
UPDATE messages SET handled_at = :now, lead_id = :lead, intent = :intent WHERE id = :id

-- name: last_first_text
SELECT MAX(COALESCE(NULLIF(m.accepted_at, 0), m.created_at)) FROM messages m
JOIN leads l ON l.id = m.lead_id
WHERE m.number = :number AND m.inbound = 0 AND m.touch = 'first' AND l.business = :business
  AND m.state NOT IN ('cancelled', 'failed')

-- name: reached_since
SELECT COALESCE(NULLIF(accepted_at, 0), created_at) FROM messages
WHERE number = :number AND inbound = 0 AND state NOT IN ('cancelled', 'failed') AND created_at > :since
  AND touch NOT IN ('opt_out_confirmation', 'help_reply', 'start_again', 'urgent_ack', 'on_call')
UNION ALL
SELECT started_at FROM calls WHERE number = :number AND direction = 'outbound' AND started_at > :since

-- name: last_staff
SELECT MAX(created_at) FROM messages WHERE number = :number AND inbound = 0 AND author <> '' AND state <> 'cancelled'

-- name: last_outbound_touch
SELECT touch FROM messages WHERE number = :number AND inbound = 0 AND state NOT IN ('cancelled', 'failed', 'queued')
ORDER BY id DESC LIMIT 1

-- name: first_decision_trace
SELECT trace FROM decisions WHERE lead_id = :lead ORDER BY id DESC LIMIT 1

-- name: of_lead
SELECT id, inbound, touch, body, state, problem, author, intent, created_at, accepted_at, send_at, segments, lead_id
FROM messages WHERE number = :number AND line = :line AND (number <> '' OR lead_id = :lead) ORDER BY created_at, id

-- name: thread_of
SELECT touch, state, accepted_at, problem, template_key, template_version, segments, provider_id, body, send_at
FROM messages WHERE lead_id = :lead AND inbound = 0 ORDER BY id

-- name: waiting
SELECT COUNT(*) FROM messages WHERE (state = 'queued' AND send_at <= :now) OR state = 'sending'

-- name: times_to_text
SELECT m.accepted_at - c.ended_at
FROM messages m
JOIN decisions d ON d.id = m.decision_id
JOIN calls c ON c.id = d.call_id
WHERE m.touch = 'first' AND m.inbound = 0 AND m.accepted_at > :since AND d.kind = 'first_reply' AND d.reason = 'missed_call'
  AND d.send_at <= d.at AND c.miss_reason <> 'voicemail'

-- name: opt_out
INSERT INTO opt_outs (number, at, source, message_id, revoked_at) VALUES (:number, :at, :source, :message, 0)
ON CONFLICT (number) DO UPDATE SET at = excluded.at, source = excluded.source, message_id = excluded.message_id, revoked_at = 0

-- name: opt_in
UPDATE opt_outs SET revoked_at = :at WHERE number = :number AND revoked_at = 0

-- name: opted_out
SELECT 1 FROM opt_outs WHERE number = :number AND revoked_at = 0

-- name: confirmed_recently
SELECT 1 FROM messages WHERE number = :number AND touch = 'opt_out_confirmation' AND state <> 'cancelled' AND created_at > :since

-- name: other_first
SELECT 1 FROM messages m JOIN leads l ON l.id = m.lead_id
WHERE m.number = :number AND m.inbound = 0 AND m.touch = 'first' AND m.id <> :id AND l.business = :business
  AND m.state IN ('sending', 'accepted', 'sent', 'delivered', 'undelivered', 'unconfirmed') AND m.attempted_at > :since
LIMIT 1

-- name: next_check
SELECT MIN(next_check_at) FROM messages WHERE next_check_at > 0
