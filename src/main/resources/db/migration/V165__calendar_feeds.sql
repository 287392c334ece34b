CREATE TABLE calendar_feed (
    id          uuid PRIMARY KEY,
    digest      text        NOT NULL UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
    region_code text        NOT NULL,
    lender_id   uuid        NOT NULL REFERENCES organisation (id),
    expert_id   uuid REFERENCES expert (id),
    language    text        NOT NULL CHECK (language IN ('FR', 'EN')),
    made_at     timestamptz NOT NULL,
    made_by     text        NOT NULL,
    revoked_at  timestamptz
);
COMMENT ON TABLE calendar_feed IS 'Addresses of calendars: of one expert, or, with none, of all experts of an organisation.';
COMMENT ON COLUMN calendar_feed.digest IS 'SHA-256 of the last part of the address, which is of 256 bits of chance and stored nowhere.';
CREATE UNIQUE INDEX calendar_feed_expert ON calendar_feed (expert_id) WHERE revoked_at IS NULL AND expert_id IS NOT NULL;
CREATE UNIQUE INDEX calendar_feed_lender ON calendar_feed (lender_id) WHERE revoked_at IS NULL AND expert_id IS NULL;

-- Kept by its owner and the coordinators of the region; read also by whoever knows the address.
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON calendar_feed FOR SELECT
    USING (region_code = ANY ((SELECT scope_regions())::text[]) OR lender_id = (SELECT scope_lender())
           OR expert_id = (SELECT scope_expert()) OR digest = (SELECT scope_secret()));
CREATE POLICY insertable ON calendar_feed FOR INSERT
    WITH CHECK (region_code = ANY ((SELECT scope_regions())::text[]) OR lender_id = (SELECT scope_lender())
                OR expert_id = (SELECT scope_expert()));
CREATE POLICY changeable ON calendar_feed FOR UPDATE
    USING (region_code = ANY ((SELECT scope_regions())::text[]) OR lender_id = (SELECT scope_lender())
           OR expert_id = (SELECT scope_expert()))
    WITH CHECK (region_code = ANY ((SELECT scope_regions())::text[]) OR lender_id = (SELECT scope_lender())
                OR expert_id = (SELECT scope_expert()));
