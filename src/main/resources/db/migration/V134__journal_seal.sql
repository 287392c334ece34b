-- Entries are numbered after their transaction is: whoever holds a number that is not kept yet has an older transaction than one begun later.
CREATE FUNCTION number_the_transaction_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_current_xact_id();
    RETURN NULL;
END
$$;
CREATE TRIGGER journal_entry_after_its_transaction BEFORE INSERT ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION number_the_transaction_first();

CREATE TABLE journal_horizon (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    settled   bigint NOT NULL,
    candidate bigint NOT NULL,
    seen_in   xid8   NOT NULL
);
COMMENT ON TABLE journal_horizon IS 'Up to which number the journal is settled: nothing can appear there any more. candidate is settled once every transaction older than seen_in has ended.';
INSERT INTO journal_horizon (settled, candidate, seen_in) VALUES (0, 0, '0');
REVOKE INSERT, DELETE, TRUNCATE ON journal_horizon FROM renfort_app;

CREATE TABLE journal_seal (
    region_code    text        NOT NULL,
    number         bigint      NOT NULL CHECK (number >= 1),
    first_sequence bigint      NOT NULL,
    last_sequence  bigint      NOT NULL CHECK (last_sequence >= first_sequence),
    entries        int         NOT NULL CHECK (entries >= 1),
    sealed_at      timestamptz NOT NULL,
    previous       text        NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
    hash           text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (region_code, number)
);
COMMENT ON TABLE journal_seal IS 'Batches of the journal of a region, each with the SHA-256 of its entries and of the batch before. Append-only.';
CALL protect('journal_seal');
REVOKE UPDATE, DELETE, TRUNCATE ON journal_seal FROM renfort_app;
CREATE TRIGGER journal_seal_stays BEFORE UPDATE OR DELETE ON journal_seal FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER journal_seal_stays_whole BEFORE TRUNCATE ON journal_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Its entry is named without a foreign key: that an entry is missing is for the verification to say.
CREATE TABLE journal_digest (
    sequence    bigint PRIMARY KEY,
    region_code text   NOT NULL,
    number      bigint NOT NULL,
    salt        text   CHECK (salt ~ '^[0-9a-f]{32}$'),
    personal    text   NOT NULL CHECK (personal ~ '^[0-9a-f]{64}$'),
    digest      text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    FOREIGN KEY (region_code, number) REFERENCES journal_seal (region_code, number)
);
COMMENT ON TABLE journal_digest IS 'What a batch holds of each entry. personal: SHA-256 of the salt and the actor; without the salt it tells nothing of the actor. Append-only, but for the salt of a person who is forgotten.';
CREATE INDEX journal_digest_batch ON journal_digest (region_code, number);
CALL protect('journal_digest');
REVOKE UPDATE, DELETE, TRUNCATE ON journal_digest FROM renfort_app;

CREATE FUNCTION allow_forgetting_the_salt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.salt IS NULL AND to_jsonb(NEW) - 'salt' = to_jsonb(OLD) - 'salt' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER journal_digest_stays BEFORE UPDATE ON journal_digest FOR EACH ROW EXECUTE FUNCTION allow_forgetting_the_salt();
CREATE TRIGGER journal_digest_is_kept BEFORE DELETE ON journal_digest FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER journal_digest_is_kept_whole BEFORE TRUNCATE ON journal_digest FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Forgets who did what in a region: an account's doings, or everybody's before an instant. What says how many were forgotten stays.
CREATE FUNCTION forget_actors(in_region text, account text, before timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    forgotten bigint;
BEGIN
    IF in_region <> ALL (coalesce(scope_regions(), '{}')) THEN
        RAISE EXCEPTION 'The region % is out of scope.', in_region USING ERRCODE = 'insufficient_privilege';
    END IF;
    WITH gone AS (
        UPDATE journal_entry SET actor = ''
        WHERE region_code = in_region AND actor <> '' AND kind <> 'ActorsForgotten'
          AND (actor = account OR at < before)
        RETURNING sequence),
    salts AS (
        UPDATE journal_digest SET salt = NULL WHERE sequence IN (SELECT sequence FROM gone) AND region_code = in_region)
    SELECT count(*) INTO forgotten FROM gone;
    RETURN forgotten;
END
$$;
REVOKE ALL ON FUNCTION forget_actors(text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_actors(text, text, timestamptz) TO renfort_app;
