CREATE TABLE journal_entry (
    sequence    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_code text        NOT NULL,
    lender_id   uuid,
    hospital_id uuid,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    kind        text        NOT NULL,
    subject_id  uuid        NOT NULL,
    details     jsonb       NOT NULL
);
COMMENT ON TABLE journal_entry IS 'What happened, in order: audit trail, timeline and source of what is sent out. Append-only.';
CREATE INDEX journal_entry_region ON journal_entry (region_code, sequence);
CREATE INDEX journal_entry_subject ON journal_entry (subject_id, sequence);
CALL protect('journal_entry');
REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry FROM renfort_app;
