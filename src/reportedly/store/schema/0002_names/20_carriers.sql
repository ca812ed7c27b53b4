-- Who carries how many claims, kept in step by triggers.

CREATE TABLE carriers (
    name TEXT PRIMARY KEY,
    claims INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX claim_sources_by_name ON claim_sources (name, role);

CREATE TRIGGER carriers_added AFTER INSERT ON claim_sources WHEN new.role = 'carrier' BEGIN
    INSERT INTO carriers VALUES (new.name, 1) ON CONFLICT (name) DO UPDATE SET claims = claims + 1;
END;
CREATE TRIGGER carriers_removed AFTER DELETE ON claim_sources WHEN old.role = 'carrier' BEGIN
    UPDATE carriers SET claims = claims - 1 WHERE name = old.name;
    DELETE FROM carriers WHERE name = old.name AND claims <= 0;
END;

INSERT INTO carriers SELECT name, count(*) FROM claim_sources WHERE role = 'carrier' GROUP BY name;
