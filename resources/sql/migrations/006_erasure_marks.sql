-- Which erasure this was, the same word in the list beside the backups: a store that went back to an older state lacks the
-- marks of what was erased since, and catches up.
ALTER TABLE erasures ADD COLUMN mark TEXT NOT NULL DEFAULT '';
