-- What only its holder knows, as its digest: a row that belongs to a secret is seen by whoever shows it. Unset: no row matches.
CREATE FUNCTION scope_secret() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('renfort.secret', true), '') $$;

CREATE TABLE sign_in_session (
    digest      text PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    subject     text NOT NULL,
    role        text NOT NULL,
    regions     text NOT NULL,
    lender_id   uuid,
    hospital_id uuid,
    expert_id   uuid,
    expires_at  timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_session IS 'Browsers whose user proved who they are, until they sign out or the session expires.';
COMMENT ON COLUMN sign_in_session.digest IS 'SHA-256 of the secret in the cookie.';
COMMENT ON COLUMN sign_in_session.regions IS 'Codes of regions with commas between them.';
CREATE INDEX sign_in_session_expires_at ON sign_in_session (expires_at);

ALTER TABLE sign_in_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_session FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON sign_in_session FOR SELECT USING (digest = (SELECT scope_secret()) OR (SELECT scope_sweeps()));
CREATE POLICY insertable ON sign_in_session FOR INSERT WITH CHECK (digest = (SELECT scope_secret()));
CREATE POLICY removable ON sign_in_session FOR DELETE USING (digest = (SELECT scope_secret()) OR (SELECT scope_sweeps()));
