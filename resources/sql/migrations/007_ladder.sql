-- The on-call ladder. A climb belongs to one raising of an escalation; a rung is one person told, or passed over.
-- number: of the person on call, not of the caller. ending: acknowledged, closed, raised_anew, nobody_answered,
-- nobody_reachable, erased; empty while it climbs.
CREATE TABLE climbs (
  id ${ID},
  escalation_id BIGINT NOT NULL REFERENCES escalations(id),
  begun_at BIGINT NOT NULL,
  step INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  next_person TEXT NOT NULL DEFAULT '',
  ended_at BIGINT NOT NULL DEFAULT 0,
  ending TEXT NOT NULL DEFAULT ''
);
CREATE INDEX climbs_escalation ON climbs(escalation_id);
CREATE INDEX climbs_running ON climbs(next_at) WHERE ended_at = 0;

CREATE TABLE rungs (
  id ${ID},
  climb_id BIGINT NOT NULL REFERENCES climbs(id),
  step INTEGER NOT NULL,
  person TEXT NOT NULL,
  number TEXT NOT NULL,
  at BIGINT NOT NULL,
  message_id BIGINT REFERENCES messages(id),
  passed_over TEXT NOT NULL DEFAULT '',
  answer_id BIGINT REFERENCES messages(id),
  UNIQUE (climb_id, step)
);
CREATE INDEX rungs_number ON rungs(number, at);
CREATE INDEX rungs_message ON rungs(message_id);

-- How: empty for the window, 'text' for a person on call who answered the text.
ALTER TABLE escalations ADD COLUMN acknowledged_how TEXT NOT NULL DEFAULT '';
