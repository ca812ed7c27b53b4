-- What each report, read alone, says.

CREATE TABLE readings (
    report INTEGER PRIMARY KEY REFERENCES reports (key) ON DELETE CASCADE,
    made_by TEXT NOT NULL,        -- versions of the code, of each model and of the tables: JSON
    furniture TEXT,               -- JSON, where a correction made it other than the report came with
    document BLOB NOT NULL        -- the whole reading but for its report: JSON, zlib
);

CREATE TABLE attributions (
    key INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    source TEXT NOT NULL,         -- the words that name the source; '' where nobody is named
    cue TEXT NOT NULL,
    content TEXT NOT NULL,        -- the words that are attributed
    kind TEXT NOT NULL,           -- direct, indirect or mixed
    stance TEXT NOT NULL,         -- asserts, denies, accuses ...
    chain TEXT NOT NULL,          -- the sources, from the one nearest the fact to the outlet, parted by ' > '
    start_offset INTEGER NOT NULL, -- of the content, in the report's text, in characters
    end_offset INTEGER NOT NULL,
    UNIQUE (report, id)
);
