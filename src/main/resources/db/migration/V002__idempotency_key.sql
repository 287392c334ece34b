CREATE TABLE idempotency_key (
    subject      text        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    operation    text        NOT NULL,
    input_digest text        NOT NULL,
    result_id    uuid,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (subject, key)
);
COMMENT ON TABLE idempotency_key IS 'What a caller''s repeated mutation answered the first time; kept 24 hours.';
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
