-- Finding words in messages. SQLite keeps the three-letter pieces of each message, filled in batches by the engine when it
-- has nothing else to do (engine/messages/wordindex.h); what is newer than words_upto is searched letter by letter.
-- PostgreSQL does the same by itself where its extension pg_trgm may be used; elsewhere search is slower and finds the same.
CREATE INDEX voicemails_unread ON voicemails(connection_id, recording_id) WHERE state = 'done' AND read_as = '';
CREATE INDEX leads_caller_name ON leads(caller_name);

-- only: sqlite
CREATE VIRTUAL TABLE message_words USING fts5(body, content='messages', content_rowid='id', tokenize='trigram', detail='none', columnsize=0);
CREATE TRIGGER message_words_changed AFTER UPDATE OF body ON messages
WHEN OLD.body <> NEW.body AND OLD.id <= (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'words_upto') BEGIN
  INSERT INTO message_words (message_words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
  INSERT INTO message_words (rowid, body) VALUES (NEW.id, NEW.body);
END;
CREATE TRIGGER message_words_deleted AFTER DELETE ON messages
WHEN OLD.id <= (SELECT CAST(value AS INTEGER) FROM settings WHERE name = 'words_upto') BEGIN
  INSERT INTO message_words (message_words, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;

-- only: postgresql
DO 'BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX messages_words ON messages USING gin (LOWER(body) gin_trgm_ops);
  CREATE INDEX leads_caller_words ON leads USING gin (LOWER(caller_name) gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  NULL;
END';
