CREATE TABLE duty_rota (
    region_code text PRIMARY KEY REFERENCES region (code),
    version     int         NOT NULL CHECK (version > 0),
    shifts      jsonb       NOT NULL CHECK (jsonb_array_length(shifts) <= 500),
    changed_at  timestamptz NOT NULL,
    changed_by  text        NOT NULL
);
COMMENT ON TABLE duty_rota IS 'Who is on duty at an ARS, and when; of several at once, the first is called first.';
CALL protect('duty_rota');

CREATE TABLE request_acknowledgement (
    request_id      uuid PRIMARY KEY,
    region_code     text        NOT NULL,
    hospital_id     uuid        NOT NULL,
    acknowledged_at timestamptz NOT NULL,
    acknowledged_by text        NOT NULL,
    FOREIGN KEY (request_id) REFERENCES reinforcement_request (id)
);
COMMENT ON TABLE request_acknowledgement IS 'That a coordinator has seen a request: nobody else is called for it.';
CALL protect('request_acknowledgement');
REVOKE UPDATE, DELETE, TRUNCATE ON request_acknowledgement FROM renfort_app;

CREATE TABLE request_escalation (
    request_id   uuid        NOT NULL REFERENCES reinforcement_request (id),
    step         int         NOT NULL CHECK (step BETWEEN 1 AND 100),
    region_code  text        NOT NULL,
    hospital_id  uuid        NOT NULL,
    escalated_at timestamptz NOT NULL,
    recipient    text        NOT NULL CHECK (length(recipient) BETWEEN 1 AND 300),
    national     boolean     NOT NULL,
    PRIMARY KEY (request_id, step)
);
COMMENT ON TABLE request_escalation IS 'Who was told of a request that nobody had acknowledged in time, once for each step.';
CALL protect('request_escalation');
REVOKE UPDATE, DELETE, TRUNCATE ON request_escalation FROM renfort_app;
