-- Only for the weeks that a sandbox tells before it goes live, in which nobody sits at the desk.

-- name: waiting
SELECT id, waiting_since, unread, language, number FROM leads
WHERE waiting_since > 0 AND waiting_since <= :before AND closed_at = 0 ORDER BY id

-- name: unacknowledged
SELECT id FROM escalations WHERE cleared_at = 0 AND acknowledged_at = 0 AND raised_at <= :before ORDER BY id
