-- Which reports belong together. None of these refers to `reports`: what a report leaves behind that was taken out or
-- came anew is cleared away when the stories are settled.

CREATE TABLE story_groups (
    key INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,  -- in which it last changed
    stale INTEGER NOT NULL CHECK (stale IN (0, 1)), -- whether its story is still to be made
    document TEXT NOT NULL        -- the ids of its reports, and the joins that made it: JSON
);

CREATE INDEX story_groups_stale ON story_groups (key) WHERE stale;

CREATE TABLE sketches (
    report INTEGER PRIMARY KEY,   -- key of the report
    id TEXT NOT NULL UNIQUE,      -- the id by which it was grouped
    story_group INTEGER REFERENCES story_groups (key) DEFERRABLE INITIALLY DEFERRED,
    vector BLOB NOT NULL          -- its day and its weighed words: MessagePack
);

CREATE INDEX sketches_by_group ON sketches (story_group);

CREATE TABLE index_keys (
    key TEXT NOT NULL,            -- a rare stem; '' for the length of all that is not rare
    bucket INTEGER NOT NULL,      -- stretch of days; -1 for reports without a day
    postings BLOB NOT NULL,       -- pairs of numbers of four bytes, the lowest first: a report's key, and its weight
    PRIMARY KEY (key, bucket)
) WITHOUT ROWID;

CREATE TABLE links (
    report INTEGER NOT NULL,
    other INTEGER NOT NULL,       -- every link stands here in both directions
    likeness INTEGER NOT NULL,    -- in 2^-40
    PRIMARY KEY (report, other)
) WITHOUT ROWID;

-- What became of the ids of stories that are no longer.
CREATE TABLE story_history (
    key INTEGER PRIMARY KEY,      -- in the order in which it happened
    former TEXT NOT NULL,
    into_story TEXT,              -- NULL where all its reports were taken out
    what TEXT NOT NULL CHECK (what IN ('renamed', 'merged', 'split', 'removed'))
);

CREATE INDEX story_history_by_former ON story_history (former, key);
