-- What was received and believed once, so that the same bytes sent again change nothing. Both are digests.
CREATE TABLE seen_hooks (
  connection_id BIGINT NOT NULL REFERENCES connections(id),
  proof TEXT NOT NULL,
  content TEXT NOT NULL,
  forget_at BIGINT NOT NULL,
  PRIMARY KEY (connection_id, proof)
);
CREATE INDEX seen_hooks_forget ON seen_hooks(forget_at);
