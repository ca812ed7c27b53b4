-- What an analyst changed. Nothing here is ever altered: what is taken back is taken back by a record of its own.

CREATE TABLE corrections (
    id TEXT PRIMARY KEY,          -- a hash of the record
    kind TEXT NOT NULL,           -- merge_entities, set_verdict ... undo
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,        -- UTC
    why TEXT NOT NULL,
    undoes TEXT,                  -- id of what it takes back
    record TEXT NOT NULL          -- the whole, as `reportedly corrections export` writes it: JSON
) WITHOUT ROWID;

CREATE INDEX corrections_by_undone ON corrections (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE correction_passages (
    correction TEXT NOT NULL REFERENCES corrections (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    report TEXT NOT NULL,         -- what the report was called then
    text_sha256 TEXT NOT NULL,    -- of the report's text
    start_offset INTEGER,         -- empty for a whole report
    end_offset INTEGER,
    exact TEXT,
    PRIMARY KEY (correction, position)
) WITHOUT ROWID;

CREATE INDEX correction_passages_by_text ON correction_passages (text_sha256);
CREATE INDEX correction_passages_by_report ON correction_passages (report);

-- What became of each correction in each story that it concerns.
CREATE TABLE correction_fates (
    story TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    correction TEXT NOT NULL,
    fits INTEGER NOT NULL,
    because TEXT,                 -- why it does not fit, or what had to be done for it to fit
    PRIMARY KEY (story, correction)
) WITHOUT ROWID;

CREATE INDEX correction_fates_by_correction ON correction_fates (correction);

CREATE VIEW correction_list AS
SELECT c.id, c.kind, c.who, c.made_at, c.why, c.undoes,
       EXISTS (SELECT 1 FROM corrections u WHERE u.undoes = c.id
               AND NOT EXISTS (SELECT 1 FROM corrections v WHERE v.undoes = u.id)) AS undone,
       (SELECT max(fits) FROM correction_fates f WHERE f.correction = c.id) AS fits,
       (SELECT max(because) FROM correction_fates f WHERE f.correction = c.id) AS because,
       (SELECT group_concat(exact, ' | ') FROM correction_passages p WHERE p.correction = c.id) AS words
FROM corrections c;
