CREATE TABLE sign_in_code (
    digest      text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    hospital_id uuid NOT NULL,
    region_code text NOT NULL,
    sheet       uuid NOT NULL,
    place       int  NOT NULL CHECK (place BETWEEN 1 AND 99),
    printed_at  timestamptz NOT NULL,
    used_at     timestamptz,
    FOREIGN KEY (hospital_id, region_code) REFERENCES legal_entity (id, region_code),
    UNIQUE (sheet, place)
);
COMMENT ON TABLE sign_in_code IS 'Codes on paper, each good for one sign-in of a hospital whose directory is gone.';
COMMENT ON COLUMN sign_in_code.digest IS 'SHA-256 of the code, which is of 80 bits of chance and stored nowhere.';
COMMENT ON COLUMN sign_in_code.place IS 'Place on its sheet of paper, from 1.';
CREATE INDEX sign_in_code_hospital ON sign_in_code (hospital_id);

-- Seen by its hospital, and by whoever knows the code; used by the latter, withdrawn by the former.
ALTER TABLE sign_in_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_code FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON sign_in_code FOR SELECT
    USING (hospital_id = (SELECT scope_hospital()) OR digest = (SELECT scope_secret()));
CREATE POLICY insertable ON sign_in_code FOR INSERT WITH CHECK (hospital_id = (SELECT scope_hospital()));
CREATE POLICY changeable ON sign_in_code FOR UPDATE USING (digest = (SELECT scope_secret()))
    WITH CHECK (digest = (SELECT scope_secret()));
CREATE POLICY removable ON sign_in_code FOR DELETE USING (hospital_id = (SELECT scope_hospital()));
