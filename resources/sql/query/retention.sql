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
