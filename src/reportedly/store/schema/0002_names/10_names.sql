-- The actors and places of each story, by every name that a report calls them, so that stories are found by them.

CREATE TABLE story_names (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    entity TEXT NOT NULL,         -- its id in the story
    name TEXT NOT NULL,           -- a spelling
    kind TEXT NOT NULL,           -- person, organization, government, place ...
    chief INTEGER NOT NULL CHECK (chief IN (0, 1)), -- whether it is the name that the story knows it by
    mentions INTEGER NOT NULL,    -- of the entity in the story, by whatever name
    PRIMARY KEY (story, entity, name)
) WITHOUT ROWID;

CREATE INDEX story_names_by_name ON story_names (name COLLATE NOCASE);
CREATE INDEX story_names_chief ON story_names (name, kind, mentions) WHERE chief;

-- Of the stories that are there already: `inflated` gives the JSON of a document.
INSERT OR IGNORE INTO story_names
SELECT s.id, json_extract(e.value, '$.id'), json_extract(e.value, '$.name'), json_extract(e.value, '$.kind'), 1,
       json_array_length(e.value, '$.mentions')
FROM stories s, json_each(inflated(s.document), '$.entities') e;
INSERT OR IGNORE INTO story_names
SELECT s.id, json_extract(e.value, '$.id'), n.value, json_extract(e.value, '$.kind'), 0,
       json_array_length(e.value, '$.mentions')
FROM stories s, json_each(inflated(s.document), '$.entities') e, json_each(e.value, '$.names') n;

CREATE VIEW name_list AS
SELECT name, kind, count(DISTINCT story) AS stories, sum(mentions) AS mentions
FROM story_names WHERE chief GROUP BY name, kind;

CREATE INDEX claim_sources_by_name ON claim_sources (name, role);
