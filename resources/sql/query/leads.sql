-- name: latest
SELECT id, state, closed_at, last_call_at, texted_at, replied_at, answered_at, owner, call_count, opened_at, action, waiting_since
FROM leads WHERE number = :number AND business = :business AND number <> '' ORDER BY id DESC LIMIT 1

-- name: insert
INSERT INTO leads (location_id, business, number, line, contact_id, caller_name, caller_class, high_value, emergency,
                   language, recovery_id, opened_at, last_call_at, miss_reason, voicemail, action, reason, state,
                   waiting_since, fallback_at, closed_at)
VALUES (:location, :business, :number, :line, :contact, :caller_name, :caller_class, :high_value, :emergency, :language,
        :recovery_id, :opened_at, :opened_at, :miss_reason, :voicemail, :action, :reason, :state, :waiting_since,
        :fallback_at, :closed_at)
RETURNING id

-- name: repeat
UPDATE leads SET call_count = call_count + 1, last_call_at = :at, miss_reason = :miss_reason,
  voicemail = CASE WHEN :voicemail = 1 THEN 1 ELSE voicemail END,
  emergency = CASE WHEN :emergency = 1 THEN 1 ELSE emergency END
WHERE id = :id

-- name: redecide
UPDATE leads SET action = :action, reason = :reason, state = :state, fallback_at = :fallback_at,
  waiting_since = CASE WHEN waiting_since > 0 THEN waiting_since ELSE :waiting_since END
WHERE id = :id

-- name: need_us
UPDATE leads SET waiting_since = CASE WHEN waiting_since > 0 THEN waiting_since ELSE :now END, snoozed_until = 0 WHERE id = :id

-- name: emergency
UPDATE leads SET emergency = 1, action = 'callback', reason = 'emergency', state = CASE WHEN state = 'conversation' THEN state ELSE 'callback' END,
  waiting_since = CASE WHEN waiting_since > 0 THEN waiting_since ELSE :now END, snoozed_until = 0, next_touch_at = 0
WHERE id = :id

-- name: by_id
SELECT id, location_id, business, number, line, contact_id, caller_name, caller_class, high_value, language, recovery_id,
       opened_at, last_call_at, state, owner, waiting_since, texted_at, touches, next_touch_at, replied_at, answered_at,
       outcome, closed_at, emergency, unread
FROM leads WHERE id = :id

-- What was booked or answered while the provider's answer to a text was unclear stays closed.
-- name: text_accepted
UPDATE leads SET texted_at = CASE WHEN texted_at = 0 THEN :at ELSE texted_at END, touches = touches + 1,
  state = CASE WHEN state = 'conversation' OR closed_at > 0 THEN state ELSE 'texted' END, next_touch_at = :next
WHERE id = :id

-- name: touch_at
UPDATE leads SET next_touch_at = :at WHERE id = :id

-- name: due_touches
SELECT id FROM leads WHERE closed_at = 0 AND next_touch_at > 0 AND next_touch_at <= :now ORDER BY next_touch_at LIMIT 100

-- Each claim_...: whether it is still due, and nobody else is at it.
-- name: claim_touch
SELECT 1 FROM leads WHERE id = :id AND closed_at = 0 AND next_touch_at > 0 AND next_touch_at <= :now ${SKIP_LOCKED}

-- name: claim_silence
SELECT 1 FROM leads WHERE id = :id AND closed_at = 0 AND (replied_at = 0 OR waiting_since = 0) ${SKIP_LOCKED}

-- name: due_fallbacks
SELECT id FROM leads WHERE fallback_at > 0 AND fallback_at <= :now ORDER BY fallback_at LIMIT 100

-- name: fallback_done
UPDATE leads SET fallback_at = 0 WHERE id = :id AND fallback_at > 0

-- name: due_alerts
SELECT id FROM leads WHERE closed_at = 0 AND alerted_at = 0 AND texted_at > 0 AND opened_at <= :since AND outcome = ''
ORDER BY opened_at LIMIT 100

-- name: alerted
UPDATE leads SET alerted_at = :now WHERE id = :id AND alerted_at = 0

-- name: due_silence
SELECT id FROM leads WHERE closed_at = 0 AND opened_at <= :since AND (replied_at = 0 OR waiting_since = 0) LIMIT 100

-- name: last_message
UPDATE leads SET last_body = :body, last_inbound = :inbound WHERE id = :id

-- name: replied
UPDATE leads SET replied_at = CASE WHEN replied_at = 0 THEN :at ELSE replied_at END, intent = :intent, unread = unread + 1,
  last_body = :body, last_inbound = 1, next_touch_at = 0, snoozed_until = 0, callback_due_at = :callback_due_at,
  state = CASE WHEN closed_at > 0 THEN state ELSE 'conversation' END,
  waiting_since = CASE WHEN :needs_us = 1 AND waiting_since = 0 THEN :at ELSE waiting_since END
WHERE id = :id

-- name: reopen
UPDATE leads SET closed_at = 0, state = 'conversation' WHERE id = :id

-- name: answered
UPDATE leads SET answered_at = :at, waiting_since = 0, unread = 0, state = 'conversation', callback_due_at = 0,
  last_body = :body, last_inbound = 0
WHERE id = :id

-- name: close
UPDATE leads SET outcome = :outcome, outcome_found_by = :found_by, outcome_person = :person, outcome_at = :at,
  closed_at = :at, state = 'closed', waiting_since = 0, next_touch_at = 0, fallback_at = 0, unread = 0
WHERE id = :id

-- What was won stays won: silence, an opt-out or a newer call ends the matter and nothing more.
-- name: close_won
UPDATE leads SET closed_at = :at, state = 'closed', waiting_since = 0, next_touch_at = 0, fallback_at = 0, unread = 0
WHERE id = :id AND outcome IN ('booked', 'called_back')

-- name: found_outcome_candidates
SELECT id, outcome, opened_at FROM leads
WHERE number = :number AND number <> '' AND opened_at < :at AND opened_at > :week_before
  AND (closed_at = 0 OR outcome = 'no_response') ORDER BY id

-- name: by_recovery
SELECT id FROM leads WHERE recovery_id = :recovery_id

-- name: by_phone_recent
SELECT id FROM leads WHERE number = :number AND number <> '' AND opened_at < :at AND opened_at > :week_before
ORDER BY id DESC LIMIT 1

-- name: thread_lead
SELECT id, closed_at FROM leads WHERE number = :number AND line = :line AND number <> '' ORDER BY id DESC LIMIT 1

-- name: thread_lead_any_line
SELECT id, closed_at FROM leads WHERE number = :number AND number <> '' ORDER BY id DESC LIMIT 1

-- name: next_due
SELECT MIN(due) FROM (
  SELECT MIN(next_touch_at) AS due FROM leads WHERE closed_at = 0 AND next_touch_at > 0
  UNION ALL SELECT MIN(fallback_at) FROM leads WHERE fallback_at > 0
  UNION ALL SELECT MIN(opened_at) + 86400000 FROM leads WHERE closed_at = 0 AND alerted_at = 0 AND texted_at > 0 AND outcome = ''
  UNION ALL SELECT MIN(opened_at) + 604800000 FROM leads WHERE closed_at = 0 AND (replied_at = 0 OR waiting_since = 0)) AS dues

-- name: not_texted
UPDATE leads SET reason = :reason, state = CASE WHEN state = 'conversation' THEN state ELSE 'callback' END,
  action = CASE WHEN state = 'conversation' THEN action ELSE 'callback' END, next_touch_at = 0,
  waiting_since = CASE WHEN waiting_since > 0 THEN waiting_since ELSE :now END
WHERE id = :id

-- name: thread_place
SELECT p.business, p.trade, p.zone, l.language, p.direct_number, p.neutral_name, p.name
FROM leads l JOIN locations p ON p.id = l.location_id WHERE l.id = :id
