CREATE TABLE hand_assignment (
    mission_id  uuid PRIMARY KEY,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    reason      text CHECK (length(reason) BETWEEN 1 AND 500),
    derogation  text CHECK (length(derogation) BETWEEN 1 AND 500),
    breaks      text NOT NULL,
    assigned_at timestamptz NOT NULL,
    assigned_by text NOT NULL,
    -- Rest and week only by a derogation that somebody answers for; what makes a stay impossible never.
    CHECK (breaks !~ 'H[123]' OR derogation IS NOT NULL),
    CHECK (breaks !~ '(E[1-6]|H[45])'),
    CHECK (breaks = '' OR reason IS NOT NULL)
);
COMMENT ON TABLE hand_assignment IS 'Missions that a coordinator made by hand, with the rules they break (codes, apart by blanks), why, and by which derogation. Append-only.';
CALL protect('hand_assignment');
REVOKE UPDATE, DELETE, TRUNCATE ON hand_assignment FROM renfort_app;
