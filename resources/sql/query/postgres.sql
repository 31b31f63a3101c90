-- What only PostgreSQL does; with SQLite one engine has one file and none of this is asked. The first number of an advisory
-- lock says what it locks: RINC a caller, RINE that an engine is here, RINP the polling of a connection.

-- name: lock_caller
SELECT pg_advisory_xact_lock(1380535875, hashtext(:number))

-- A caller who withheld the number is known by the lead alone.
-- name: lock_lead
SELECT pg_advisory_xact_lock(1380535875, hashtext(CASE WHEN number = '' THEN CAST(id AS TEXT) ELSE number END))
FROM leads WHERE id = :id

-- name: announce_engine
SELECT pg_advisory_lock_shared(1380535877, 0)

-- A session that has been silent for five seconds belongs to an engine that stands still or cannot be reached: a living
-- one asks this every second.
-- name: engines
SELECT l.pid, COALESCE(a.state <> 'active' AND a.state_change < clock_timestamp() - INTERVAL '5 seconds', FALSE),
  l.pid = pg_backend_pid()
FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.classid = 1380535877 AND l.granted
  AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())

-- name: end_session
SELECT pg_terminate_backend(:pid)

-- name: take_connection
SELECT pg_try_advisory_lock(1380535888, CAST(:connection AS INTEGER))

-- name: give_connection
SELECT pg_advisory_unlock(1380535888, CAST(:connection AS INTEGER))

-- Which session polls which connection.
-- name: pollers
SELECT l.objid, l.pid FROM pg_locks l
WHERE l.locktype = 'advisory' AND l.classid = 1380535888 AND l.granted
  AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
ORDER BY l.objid

-- name: ping
SELECT 1

-- name: size
SELECT pg_database_size(current_database())
