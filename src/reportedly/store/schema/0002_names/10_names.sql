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

CREATE INDEX story_names_by_name ON story_names (name COLLATE NOCASE, kind);

-- The same over all stories, kept in step by triggers: lists of names cost as much in a large case as in a small one.
CREATE TABLE names (
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    stories INTEGER NOT NULL,     -- that know somebody or something by that name
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name, kind)
) WITHOUT ROWID;

CREATE INDEX names_by_stories ON names (stories DESC, mentions DESC, name, kind);

-- Two in one story that bear one name count as one story.
CREATE TRIGGER story_names_added AFTER INSERT ON story_names WHEN new.chief BEGIN
    INSERT INTO names VALUES (new.name, new.kind, 1, new.mentions)
    ON CONFLICT (name, kind) DO UPDATE SET mentions = mentions + excluded.mentions, stories = stories + NOT EXISTS (
        SELECT 1 FROM story_names WHERE story = new.story AND entity <> new.entity
        AND name = new.name AND kind = new.kind AND chief
    );
END;
CREATE TRIGGER story_names_removed AFTER DELETE ON story_names WHEN old.chief BEGIN
    UPDATE names SET mentions = mentions - old.mentions, stories = stories - NOT EXISTS (
        SELECT 1 FROM story_names WHERE story = old.story AND name = old.name AND kind = old.kind AND chief
    ) WHERE name = old.name AND kind = old.kind;
    DELETE FROM names WHERE name = old.name AND kind = old.kind AND stories <= 0;
END;

-- Of the stories that are there already: `inflated` gives the JSON of a document.
INSERT OR IGNORE INTO story_names
SELECT s.id, json_extract(e.value, '$.id'), json_extract(e.value, '$.name'), json_extract(e.value, '$.kind'), 1,
       json_array_length(e.value, '$.mentions')
FROM stories s, json_each(inflated(s.document), '$.entities') e;
INSERT OR IGNORE INTO story_names
SELECT s.id, json_extract(e.value, '$.id'), n.value, json_extract(e.value, '$.kind'), 0,
       json_array_length(e.value, '$.mentions')
FROM stories s, json_each(inflated(s.document), '$.entities') e, json_each(e.value, '$.names') n;
