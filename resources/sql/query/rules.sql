-- name: all
SELECT id, version, house, data_version, document FROM rules ORDER BY position

-- name: add
INSERT INTO rules (id, version, house, data_version, document, added_at)
VALUES (:id, :version, :house, :data_version, :document, :now)
ON CONFLICT (id, version) DO NOTHING

-- name: house_versions
SELECT version, document FROM rules WHERE house = 1 AND id = :id ORDER BY version DESC

-- name: house_ids
SELECT DISTINCT id FROM rules WHERE house = 1

-- name: id_taken
SELECT 1 FROM rules WHERE id = :id LIMIT 1

-- name: checks
SELECT check_id, in_place, ticked_by, ticked_at, note FROM setup_checks

-- name: tick_check
INSERT INTO setup_checks (check_id, in_place, ticked_by, ticked_at, note)
VALUES (:id, :in_place, :person, :now, :note)
ON CONFLICT (check_id) DO UPDATE SET in_place = excluded.in_place, ticked_by = excluded.ticked_by,
  ticked_at = excluded.ticked_at, note = excluded.note

-- name: missing_checks
SELECT check_id FROM setup_checks WHERE in_place = 0 ORDER BY check_id
