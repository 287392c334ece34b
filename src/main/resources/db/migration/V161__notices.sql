CREATE TABLE contact_book (
    id          uuid PRIMARY KEY,
    region_code text        NOT NULL REFERENCES region (code),
    lender_id   uuid REFERENCES organisation (id),
    hospital_id uuid REFERENCES legal_entity (id),
    version     int         NOT NULL CHECK (version > 0),
    contacts    jsonb       NOT NULL CHECK (jsonb_array_length(contacts) <= 20),
    changed_at  timestamptz NOT NULL,
    changed_by  text        NOT NULL,
    CHECK (lender_id IS NULL OR hospital_id IS NULL)
);
COMMENT ON TABLE contact_book IS 'Whom notices go to: of an organisation, of a hospital, or, with neither, of the coordinators of a region.';
CREATE UNIQUE INDEX contact_book_lender ON contact_book (lender_id) WHERE lender_id IS NOT NULL;
CREATE UNIQUE INDEX contact_book_hospital ON contact_book (hospital_id) WHERE hospital_id IS NOT NULL;
CREATE UNIQUE INDEX contact_book_region ON contact_book (region_code) WHERE lender_id IS NULL AND hospital_id IS NULL;
CALL protect('contact_book');

CREATE TABLE notice_occasion (
    sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    region_code text        NOT NULL,
    lender_id   uuid,
    hospital_id uuid,
    kind        text        NOT NULL,
    subject_id  uuid        NOT NULL,
    happened_at timestamptz NOT NULL,
    CHECK (lender_id IS NULL OR hospital_id IS NULL)
);
COMMENT ON TABLE notice_occasion IS 'What somebody is to be told, stored with what happened; gone once its notices are written.';
CALL protect('notice_occasion');

CREATE TABLE notice (
    sequence        bigint GENERATED ALWAYS AS IDENTITY,
    id              uuid PRIMARY KEY,
    region_code     text        NOT NULL,
    lender_id       uuid,
    hospital_id     uuid,
    exercise        boolean     NOT NULL,
    recipient       text        NOT NULL CHECK (length(recipient) BETWEEN 1 AND 300),
    email           text        CHECK (length(email) <= 254),
    phone           text        CHECK (length(phone) <= 16),
    language        text        NOT NULL CHECK (language IN ('FR', 'EN')),
    channel         text        NOT NULL CHECK (channel IN ('EMAIL', 'PHONE')),
    subject_line    text        NOT NULL,
    body            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'TO_CALL', 'CALLED')),
    written_at      timestamptz NOT NULL,
    attempts        int         NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    problem         text,
    sent_at         timestamptz,
    called_at       timestamptz,
    called_by       text,
    call_note       text        CHECK (length(call_note) <= 500),
    CHECK (channel <> 'EMAIL' OR email IS NOT NULL),
    CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CHECK (state <> 'WAITING' OR channel = 'EMAIL'),
    CHECK (state <> 'SENT' OR sent_at IS NOT NULL),
    CHECK ((state = 'CALLED') = (called_at IS NOT NULL AND called_by IS NOT NULL))
);
COMMENT ON TABLE notice IS 'What is told to one person: sent at least once and in order, or on the list of those to call.';
CREATE INDEX notice_region ON notice (region_code, written_at DESC, id DESC);
CREATE INDEX notice_waiting ON notice (sequence) WHERE state = 'WAITING';
CALL protect('notice');
REVOKE UPDATE, DELETE, TRUNCATE ON notice_occasion FROM renfort_app;
GRANT DELETE ON notice_occasion TO renfort_app;
