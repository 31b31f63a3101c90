-- name: newest
SELECT COALESCE(MAX(id), 0) FROM messages

-- name: end_of_batch
SELECT MAX(b.id) FROM (SELECT id FROM messages WHERE id > :upto ORDER BY id LIMIT :most) AS b
