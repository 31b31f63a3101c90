-- What reports count. One row a missed call and one row a lead; everything else is worked out from these, so that a number
-- and the rows behind it cannot differ. Leads that staff marked "was not missed" carry the reason was_answered.

-- name: places
SELECT id, key, name, location_group, zone FROM locations ORDER BY location_group, name, key

-- name: calls
SELECT c.id, c.lead_id, c.started_at, c.location_id, COALESCE(l.outcome, ''), COALESCE(l.reason, ''),
  CASE WHEN l.outcome IN ('booked', 'called_back') THEN COALESCE((
    SELECT MIN(o.at) FROM outcomes o
    WHERE o.lead_id = c.lead_id AND o.undone_at = 0 AND o.outcome IN ('booked', 'called_back') AND o.at >= c.started_at), 0)
  ELSE 0 END AS won_at,
  COALESCE((SELECT MIN(m.accepted_at) FROM messages m
    WHERE m.lead_id = c.lead_id AND m.inbound = 0 AND m.accepted_at > c.started_at - 86400000), 0) AS texted_at,
  CASE WHEN c.number = '' THEN 0 ELSE COALESCE((SELECT MIN(t.started_at) FROM calls t
    WHERE t.number = c.number AND t.started_at > c.started_at AND t.started_at <= c.started_at + 86400000
      AND (t.direction = 'outbound' OR t.state = 'answered')), 0) END AS called_at
FROM calls c LEFT JOIN leads l ON l.id = c.lead_id
WHERE c.started_at >= :from AND c.started_at < :to AND c.state = 'missed' AND c.direction = 'inbound'
  AND c.location_id IS NOT NULL

-- name: leads
SELECT l.id, l.opened_at, l.location_id, l.outcome, l.reason, l.texted_at, l.replied_at,
  EXISTS (SELECT 1 FROM escalations e WHERE e.lead_id = l.id) AS escalated,
  EXISTS (SELECT 1 FROM opt_outs s WHERE s.number = l.number AND l.number <> '' AND s.revoked_at = 0
    AND s.at >= l.opened_at AND s.at <= l.opened_at + 604800000) AS opted_out,
  EXISTS (SELECT 1 FROM calls t WHERE t.number = l.number AND l.number <> '' AND t.direction = 'inbound'
    AND t.state = 'answered' AND t.started_at > l.opened_at AND t.started_at <= l.opened_at + 604800000) AS reached_us
FROM leads l
WHERE l.opened_at >= :from AND l.opened_at < :to
  -- Somebody who only wrote to us was not missed.
  AND (l.reason <> 'texted_us' OR EXISTS (SELECT 1 FROM calls c WHERE c.lead_id = l.id AND c.state = 'missed'))

-- First texts that were free to go at once: no opening hours or transcript to wait for, no colleague to try first. The
-- clock starts when the call ended, which is when a phone system lists it as missed.
-- name: first_texts
SELECT m.lead_id, m.accepted_at - c.ended_at
FROM leads l
JOIN messages m ON m.lead_id = l.id AND m.inbound = 0 AND m.touch = 'first' AND m.accepted_at > 0
JOIN decisions d ON d.id = m.decision_id AND d.reason = 'missed_call' AND d.send_at <= d.at
JOIN calls c ON c.id = d.call_id AND c.miss_reason <> 'voicemail'
WHERE l.opened_at >= :from AND l.opened_at < :to
ORDER BY m.id DESC
