-- Words to find things by; kept in step by triggers, in the transaction that changes what they index.

CREATE VIRTUAL TABLE search_reports USING fts5 (
    title, text, content = 'reports', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
    INSERT INTO search_reports (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER reports_removed AFTER DELETE ON reports BEGIN
    INSERT INTO search_reports (search_reports, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;
CREATE TRIGGER reports_changed AFTER UPDATE OF title, text ON reports BEGIN
    INSERT INTO search_reports (search_reports, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
    INSERT INTO search_reports (rowid, title, text) VALUES (new.key, new.title, new.text);
END;

CREATE VIRTUAL TABLE search_quotations USING fts5 (
    source, content, content = 'attributions', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER attributions_added AFTER INSERT ON attributions BEGIN
    INSERT INTO search_quotations (rowid, source, content) VALUES (new.key, new.source, new.content);
END;
CREATE TRIGGER attributions_removed AFTER DELETE ON attributions BEGIN
    INSERT INTO search_quotations (search_quotations, rowid, source, content)
    VALUES ('delete', old.key, old.source, old.content);
END;

CREATE VIRTUAL TABLE search_claims USING fts5 (
    text, content = 'claims', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
    INSERT INTO search_claims (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
    INSERT INTO search_claims (search_claims, rowid, text) VALUES ('delete', old.key, old.text);
END;
