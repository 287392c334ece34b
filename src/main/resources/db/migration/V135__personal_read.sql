CREATE TABLE personal_read (
    id          uuid PRIMARY KEY,
    region_code text NOT NULL,
    at          timestamptz NOT NULL,
    actor       text NOT NULL CHECK (length(actor) BETWEEN 1 AND 200),
    role        text NOT NULL,
    door        text NOT NULL,
    fields      text NOT NULL,
    people      text NOT NULL
);
COMMENT ON TABLE personal_read IS 'Who read what of whom: one row an answer and a region. fields: what was shown, such as Expert.phone, people: ids, each with commas between. Kept apart from the journal, and for a time only.';
CREATE INDEX personal_read_region ON personal_read (region_code, at, id);
ALTER TABLE personal_read ENABLE ROW LEVEL SECURITY;
ALTER TABLE personal_read FORCE ROW LEVEL SECURITY;
-- Whoever reads is written down, whatever they may see; only who sees the region whole reads it.
CREATE POLICY readable ON personal_read FOR SELECT USING (region_code = ANY ((SELECT scope_regions())::text[]));
CREATE POLICY insertable ON personal_read FOR INSERT WITH CHECK (true);
CREATE POLICY removable ON personal_read FOR DELETE USING (region_code = ANY ((SELECT scope_regions())::text[]));
REVOKE UPDATE, TRUNCATE ON personal_read FROM renfort_app;
