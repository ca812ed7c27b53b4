-- The common questions.

CREATE VIEW report_list AS
SELECT r.id, r.outlet, r.title, r.url, r.byline, r.language,
       coalesce(s.published_earliest, r.published_earliest) AS published_earliest,
       coalesce(s.published_latest, r.published_latest) AS published_latest,
       coalesce(s.published_how, r.published_how) AS published_how,
       r.version, r.state, s.story, length(r.text) AS characters
FROM reports r LEFT JOIN story_reports s ON s.report = r.key
WHERE r.current;

CREATE VIEW story_list AS
SELECT s.id AS story, s.title, s.earliest, s.latest, s.reports, s.carriers, s.origins,
       (SELECT count(*) FROM claims c WHERE c.story = s.id) AS claims,
       (SELECT count(*) FROM discrepancies d WHERE d.story = s.id AND d.verdict = 'conflict') AS conflicts
FROM stories s;

CREATE VIEW failed_reports AS
SELECT id, outlet, title, place, reason FROM reports WHERE state = 'failed' AND current;

CREATE VIEW claim_list AS
SELECT c.story, c.id AS claim, c.text, c.standing, c.reports, c.carriers, c.origins, c.type, c.earliest, c.latest,
       (SELECT group_concat(name, '; ') FROM claim_sources WHERE claim = c.key AND role = 'origin') AS origin_names,
       (SELECT group_concat(name, '; ') FROM claim_sources WHERE claim = c.key AND role = 'carrier') AS carrier_names
FROM claims c;

CREATE VIEW claim_evidence AS
SELECT c.story, c.id AS claim, r.id AS report, r.outlet, m.start_offset, m.end_offset, m.exact, m.value
FROM claim_members m JOIN claims c ON c.key = m.claim JOIN reports r ON r.key = m.report;

CREATE VIEW discrepancy_list AS
SELECT d.story, d.id AS discrepancy, d.kind, d.verdict, d.because,
       r.id AS report, m.start_offset, m.end_offset, m.exact
FROM discrepancies d JOIN discrepancy_members m ON m.discrepancy = d.key JOIN reports r ON r.key = m.report;

CREATE VIEW who_says_what AS
SELECT a.source, a.stance, a.content, a.kind, a.chain, r.id AS report, r.outlet, r.published_earliest,
       a.start_offset, a.end_offset
FROM attributions a JOIN reports r ON r.key = a.report
WHERE r.current;

CREATE VIEW report_versions AS
SELECT r.id, r.version, r.current, r.outlet, r.title, r.url, r.published_earliest, r.published_latest, r.state, r.because
FROM reports r WHERE EXISTS (SELECT 1 FROM reports other WHERE other.family = r.family AND other.key <> r.key);

CREATE VIEW superseded_list AS
SELECT r.id AS report, r.version, s.kind, s.exact, s.start_offset, s.end_offset,
       n.version AS newer_version, s.newer_exact, s.newer_start, s.newer_end, s.because, s.announced
FROM superseded_claims s JOIN reports r ON r.key = s.report JOIN reports n ON n.key = s.newer;

CREATE VIEW announcements AS
SELECT r.id AS report, r.outlet, r.version, n.kind, n.exact, n.wrong, n.right, n.start_offset, n.end_offset
FROM notices n JOIN reports r ON r.key = n.report;
