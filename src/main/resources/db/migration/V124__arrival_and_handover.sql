CREATE TABLE arrival_sheet (
    mission_id  uuid PRIMARY KEY REFERENCES mission (id),
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    hospital_id uuid NOT NULL,
    expert_id   uuid NOT NULL,
    door        text CHECK (length(door) BETWEEN 1 AND 500),
    contact     text CHECK (length(contact) BETWEEN 1 AND 500),
    badge       text CHECK (length(badge) BETWEEN 1 AND 500),
    lodging     text CHECK (length(lodging) BETWEEN 1 AND 500),
    written_at  timestamptz NOT NULL,
    written_by  text NOT NULL,
    version     int NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE arrival_sheet IS 'Where whoever comes has to go, whom to ask for, how to get in and where to sleep; from the hospital.';
CALL protect('arrival_sheet');

CREATE TABLE handover_note (
    mission_id  uuid PRIMARY KEY REFERENCES mission (id),
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    hospital_id uuid NOT NULL,
    expert_id   uuid NOT NULL,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    written_at  timestamptz NOT NULL,
    written_by  text NOT NULL,
    version     int NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE handover_note IS 'What whoever leaves a seat tells whoever takes it next.';
CALL protect('handover_note');
