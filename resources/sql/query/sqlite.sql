-- What only SQLite has: the table of word pieces of migration 008.

-- name: index_words
INSERT INTO message_words (rowid, body) SELECT id, body FROM messages WHERE id > :upto AND id <= :last

-- name: merge_words
INSERT INTO message_words (message_words, rank) VALUES ('merge', :pages)

-- name: total_changes
SELECT total_changes()
