-- What a newer version of a report no longer claims as an older did.

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
