-- A key remembers its answer as text, and nobody but the caller who used it sees it. Keys in use are worth a day at most.
DELETE FROM idempotency_key;
ALTER TABLE idempotency_key DROP COLUMN result_id;
ALTER TABLE idempotency_key ADD COLUMN answer text;
COMMENT ON COLUMN idempotency_key.answer IS 'The things that the payload named, so that a repeat shows them again; null while it is being made.';

-- Who acts, where a row belongs to a caller rather than to a region. Unset or empty: NULL, and no row matches.
CREATE FUNCTION scope_caller() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('renfort.caller', true), '') $$;

-- Whether the transaction does nothing but forget what is old.
CREATE FUNCTION scope_sweeps() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('renfort.sweeping', true), '') = 'on' $$;

ALTER TABLE idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON idempotency_key FOR SELECT USING (subject = (SELECT scope_caller()) OR (SELECT scope_sweeps()));
CREATE POLICY insertable ON idempotency_key FOR INSERT WITH CHECK (subject = (SELECT scope_caller()));
CREATE POLICY changeable ON idempotency_key FOR UPDATE USING (subject = (SELECT scope_caller()))
    WITH CHECK (subject = (SELECT scope_caller()));
CREATE POLICY removable ON idempotency_key FOR DELETE USING ((SELECT scope_sweeps()));
