-- name: published_templates
SELECT key, version, family, location, caller_class, open, touch, language, body, author, published_at FROM templates t
WHERE version = (SELECT MAX(version) FROM templates o WHERE o.key = t.key)
ORDER BY key

-- name: publish_template
INSERT INTO templates (key, version, family, location, caller_class, open, touch, language, body, author, published_at)
VALUES (:key, :version, :family, :location, :caller_class, :open, :touch, :language, :body, :author, :now)

-- name: canned
SELECT slot, family, language, title, body FROM canned ORDER BY slot

-- name: save_canned
INSERT INTO canned (slot, family, language, title, body) VALUES (:slot, :family, :language, :title, :body)
ON CONFLICT (slot, family, language) DO UPDATE SET title = excluded.title, body = excluded.body
