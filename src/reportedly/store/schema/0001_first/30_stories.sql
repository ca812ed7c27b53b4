-- What the reports say together.

CREATE TABLE dirty (
    report INTEGER PRIMARY KEY,   -- perhaps of a report that was taken out
    mark INTEGER NOT NULL         -- the generation in which it last changed
);

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    reports INTEGER NOT NULL,
    carriers INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    generation INTEGER NOT NULL,  -- in which it was made
    document BLOB NOT NULL        -- the whole story but for its readings: JSON, zlib
);

CREATE TABLE story_reports (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- in the story's order
    report INTEGER NOT NULL REFERENCES reports (key),
    published_earliest TEXT,      -- as far as the whole story tells
    published_latest TEXT,
    published_how TEXT NOT NULL,
    changed BLOB,                 -- its reading, where a correction changed it: JSON, zlib
    PRIMARY KEY (story, position)
) WITHOUT ROWID;

CREATE UNIQUE INDEX story_reports_by_report ON story_reports (report);

CREATE TABLE claims (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    text TEXT NOT NULL,
    standing TEXT NOT NULL,
    reports INTEGER NOT NULL,
    carriers INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    vocabulary TEXT,
    type TEXT,
    earliest TEXT,
    latest TEXT,
    UNIQUE (story, id)
);

CREATE TABLE claim_members (
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (key),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    exact TEXT NOT NULL,
    value TEXT NOT NULL,          -- FactBank value, as that report carries it
    attribution TEXT,
    event TEXT,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE INDEX claim_members_by_report ON claim_members (report);

CREATE TABLE claim_sources (
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('origin', 'carrier')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (claim, role, position)
) WITHOUT ROWID;

CREATE TABLE discrepancies (
    key INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    verdict TEXT NOT NULL,
    because TEXT NOT NULL,
    UNIQUE (story, id)
);

CREATE TABLE discrepancy_members (
    discrepancy INTEGER NOT NULL REFERENCES discrepancies (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (key),
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (discrepancy, position)
) WITHOUT ROWID;

CREATE INDEX discrepancy_members_by_report ON discrepancy_members (report);
