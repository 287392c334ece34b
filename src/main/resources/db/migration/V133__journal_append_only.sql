-- In what capacity somebody acted: what the scope of the transaction says. Empty for a coordinator, the service itself, and entries before this.
ALTER TABLE journal_entry ADD COLUMN acting_lender uuid;
ALTER TABLE journal_entry ADD COLUMN acting_hospital uuid;
ALTER TABLE journal_entry ADD COLUMN acting_expert boolean NOT NULL DEFAULT false;
ALTER TABLE journal_entry ALTER COLUMN acting_lender SET DEFAULT scope_lender();
ALTER TABLE journal_entry ALTER COLUMN acting_hospital SET DEFAULT scope_hospital();
ALTER TABLE journal_entry ALTER COLUMN acting_expert SET DEFAULT (scope_expert() IS NOT NULL);

-- Append-only, also for the owner of the table: an entry may only lose its actor, when the person is forgotten.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION allow_forgetting_the_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.actor = '' AND to_jsonb(NEW) - 'actor' = to_jsonb(OLD) - 'actor' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER journal_entry_stays BEFORE UPDATE ON journal_entry FOR EACH ROW EXECUTE FUNCTION allow_forgetting_the_actor();
CREATE TRIGGER journal_entry_is_kept BEFORE DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER journal_entry_is_kept_whole BEFORE TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
COMMENT ON TABLE journal_entry IS 'What happened, in order: audit trail, timeline and source of what is sent out. Append-only. actor: empty once the person is forgotten.';
