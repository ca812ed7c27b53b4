-- Versions of reports: what they say of themselves, and what a newer one no longer claims as an older did.

CREATE TABLE notices (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,           -- correction, clarification, update or retraction
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    exact TEXT NOT NULL,          -- the words in which the report announces it
    wrong TEXT,                   -- what an earlier version had wrong, where they say so
    right TEXT,                   -- what is right
    PRIMARY KEY (report, start_offset)
) WITHOUT ROWID;

CREATE TABLE superseded_claims (
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE, -- the older version
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'attribution', 'event')),
    id TEXT NOT NULL,             -- of the figure, attribution or event in the older version's reading
    start_offset INTEGER NOT NULL, -- in the older version's text
    end_offset INTEGER NOT NULL,
    exact TEXT NOT NULL,
    newer INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE, -- the version that no longer claims it so
    newer_start INTEGER,          -- what it says instead, in its text; NULL where it says nothing
    newer_end INTEGER,
    newer_exact TEXT,
    because TEXT NOT NULL,
    announced TEXT,               -- the words in which the newer version announces it
    PRIMARY KEY (report, kind, id)
) WITHOUT ROWID;

CREATE INDEX superseded_by_newer ON superseded_claims (newer);
