-- name: note_seen
INSERT INTO seen_hooks (connection_id, proof, content, forget_at) VALUES (:connection, :proof, :content, :forget_at)
ON CONFLICT DO NOTHING

-- name: seen_content
SELECT content FROM seen_hooks WHERE connection_id = :connection AND proof = :proof

-- name: forget_seen
DELETE FROM seen_hooks WHERE forget_at < :now

-- name: sent_text
SELECT id, lead_id, number, accepted_at, state FROM messages
WHERE connection_id = :connection AND provider_id = :provider_id AND inbound = 0
