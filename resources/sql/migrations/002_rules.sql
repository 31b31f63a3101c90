-- The rules a decision was made with stay readable for as long as the decision: records are added, never changed.
-- house: written by the operator; the others came with the program.
CREATE TABLE rules (
  position ${ID},
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  house INTEGER NOT NULL DEFAULT 0,
  data_version TEXT NOT NULL DEFAULT '',
  document TEXT NOT NULL,
  added_at BIGINT NOT NULL,
  UNIQUE (id, version)
);

-- What an admin said of the things the law asks for outside the program. No row: not answered.
CREATE TABLE setup_checks (
  check_id TEXT PRIMARY KEY,
  in_place INTEGER NOT NULL,
  ticked_by TEXT NOT NULL,
  ticked_at BIGINT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
);
