-- Numbers that were erased on request: how often, never which. A number's rows carry `erased-<id>` from then on, so that
-- what belongs together still counts together.
CREATE TABLE erasures (
  id ${ID},
  at BIGINT NOT NULL,
  person TEXT NOT NULL DEFAULT ''
);

-- Erased numbers that must not be texted again, as salted and slow digests: a number can be recognised, not read.
CREATE TABLE suppressed (
  print TEXT PRIMARY KEY,
  at BIGINT NOT NULL
);

-- Traces whose personal parts are gone.
ALTER TABLE decisions ADD COLUMN redacted INTEGER NOT NULL DEFAULT 0;
