-- What lists are filtered and ordered by.

CREATE INDEX stories_by_end ON stories (coalesce(latest, earliest, '') DESC, id);
CREATE INDEX story_reports_by_day ON story_reports (published_earliest, story);
CREATE INDEX claims_by_type ON claims (type, story);
CREATE INDEX claims_by_standing ON claims (story, standing);
CREATE INDEX reports_by_outlet ON reports (outlet) WHERE current;
