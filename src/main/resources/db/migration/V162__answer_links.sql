CREATE TABLE answer_link (
    digest      text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    region_code text        NOT NULL,
    lender_id   uuid        NOT NULL,
    subject_id  uuid        NOT NULL,
    notice_id   uuid        NOT NULL,
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
COMMENT ON TABLE answer_link IS 'Addresses by which a lender answers one question, once and until its deadline.';
COMMENT ON COLUMN answer_link.digest IS 'SHA-256 of the last part of the address, which is of 256 bits of chance and stored nowhere.';
COMMENT ON COLUMN answer_link.subject_id IS 'The mission or the loan that the lender is asked for.';

-- Made in the region that asks; seen and used by its lender, and by whoever knows the address.
ALTER TABLE answer_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer_link FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON answer_link FOR SELECT
    USING (region_code = ANY ((SELECT scope_regions())::text[]) OR digest = (SELECT scope_secret()));
CREATE POLICY insertable ON answer_link FOR INSERT WITH CHECK (region_code = ANY ((SELECT scope_regions())::text[]));
CREATE POLICY changeable ON answer_link FOR UPDATE USING (digest = (SELECT scope_secret()))
    WITH CHECK (digest = (SELECT scope_secret()));
CREATE POLICY removable ON answer_link FOR DELETE USING (region_code = ANY ((SELECT scope_regions())::text[]));
