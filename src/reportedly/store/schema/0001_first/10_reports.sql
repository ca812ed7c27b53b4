-- The reports of a case, each as it came in. Documented in docs/case.md, like every table and view.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value ANY NOT NULL
) WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('generation', 0);

CREATE TABLE originals (
    sha256 TEXT PRIMARY KEY,      -- of the bytes, in hexadecimal
    size INTEGER NOT NULL,        -- how many they are
    bytes BLOB NOT NULL           -- zlib
) WITHOUT ROWID;

CREATE TABLE reports (
    key INTEGER PRIMARY KEY,      -- in the order of arrival; never shown
    id TEXT NOT NULL,             -- as everything that is printed names it
    given_id TEXT NOT NULL,       -- as it arrived: verbatim copies under several outlets share it
    digest TEXT NOT NULL,         -- of what tells two records with one given id apart
    family INTEGER NOT NULL,      -- key of the version that arrived first; all versions of a report share it
    version INTEGER NOT NULL DEFAULT 1, -- 1 is the oldest
    current INTEGER NOT NULL DEFAULT 1 CHECK (current IN (0, 1)), -- whether it is the newest
    because TEXT,                 -- why it is a version of another report, or is none although the address is the same
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'read', 'failed', 'removed')),
    reason TEXT,                  -- why it could not be read
    place TEXT,                   -- the file, or line of a file, that it came from
    outlet TEXT,
    title TEXT,
    url TEXT,
    address TEXT,                 -- the URL without what says nothing about which article; NULL for a page of many
    byline TEXT,
    language TEXT NOT NULL,
    published_earliest TEXT,
    published_latest TEXT,
    published_how TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES originals (sha256),
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,    -- of the text as UTF-8, by which corrections find it
    document BLOB NOT NULL,       -- the whole report but for its text: JSON, zlib
    UNIQUE (given_id, digest)
);

CREATE INDEX reports_by_id ON reports (id);
CREATE INDEX reports_by_state ON reports (state, key);
CREATE INDEX reports_by_text ON reports (text_sha256);
CREATE INDEX reports_by_original ON reports (sha256);
CREATE INDEX reports_by_address ON reports (address) WHERE address IS NOT NULL;
CREATE INDEX reports_by_family ON reports (family);
