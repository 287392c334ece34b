CREATE TABLE plan (
    id           uuid PRIMARY KEY,
    region_code  text NOT NULL,
    run_id       uuid NOT NULL,
    exercise     boolean NOT NULL,
    state        text NOT NULL CHECK (state IN ('CURRENT', 'SUPERSEDED')),
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    published_by text,
    version      int NOT NULL DEFAULT 0,
    FOREIGN KEY (run_id, region_code) REFERENCES planning_run (id, region_code),
    UNIQUE (id, region_code)
);
COMMENT ON TABLE plan IS 'What a run proposes. Exactly one is CURRENT in a region (and one of its exercises).';
CREATE UNIQUE INDEX plan_one_current ON plan (region_code, exercise) WHERE state = 'CURRENT';
CREATE INDEX plan_region ON plan (region_code, created_at, id);
CALL protect('plan');

CREATE TABLE plan_duty (
    plan_id     uuid NOT NULL,
    region_code text NOT NULL,
    need_id     uuid NOT NULL,
    seat        int  NOT NULL,
    shift_start timestamptz NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    expert_id   uuid NOT NULL,
    PRIMARY KEY (plan_id, need_id, seat, shift_start),
    FOREIGN KEY (plan_id, region_code) REFERENCES plan (id, region_code)
);
COMMENT ON TABLE plan_duty IS 'Who sits where in a plan, pinned and past duties too; never changed.';
CALL protect('plan_duty');

CREATE TABLE plan_loan (
    plan_id     uuid NOT NULL,
    region_code text NOT NULL,
    need_id     uuid NOT NULL,
    lot_id      uuid NOT NULL,
    PRIMARY KEY (plan_id, need_id, lot_id),
    FOREIGN KEY (plan_id, region_code) REFERENCES plan (id, region_code)
);
COMMENT ON TABLE plan_loan IS 'What is lent in a plan, pinned loans too; never changed.';
CALL protect('plan_loan');

CREATE TABLE plan_gap (
    id            uuid PRIMARY KEY,
    plan_id       uuid NOT NULL,
    region_code   text NOT NULL,
    hospital_id   uuid NOT NULL,
    request_id    uuid NOT NULL,
    need_id       uuid NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('SEAT', 'EQUIPMENT', 'TOO_SHORT')),
    seat          int,
    shift_start   timestamptz,
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz NOT NULL CHECK (ends_at > starts_at),
    missing_units int,
    why           jsonb NOT NULL,
    CHECK ((kind = 'SEAT') = (seat IS NOT NULL AND shift_start IS NOT NULL)),
    CHECK ((kind = 'EQUIPMENT') = (missing_units IS NOT NULL)),
    FOREIGN KEY (plan_id, region_code) REFERENCES plan (id, region_code)
);
COMMENT ON TABLE plan_gap IS 'What a plan leaves unserved (empty seats, missing units, rests of shifts under two hours) and, for each who might have, why not.';
CREATE INDEX plan_gap_plan ON plan_gap (plan_id, starts_at, id);
CREATE INDEX plan_gap_request ON plan_gap (request_id);
CALL protect('plan_gap');

CREATE TABLE mission (
    id              uuid PRIMARY KEY,
    region_code     text NOT NULL,
    lender_id       uuid NOT NULL,
    hospital_id     uuid NOT NULL,
    plan_id         uuid NOT NULL,
    expert_id       uuid NOT NULL,
    need_id         uuid NOT NULL,
    request_id      uuid NOT NULL,
    incident_id     uuid NOT NULL,
    establishment_id uuid NOT NULL,
    skill_code      text NOT NULL,
    mode            text NOT NULL CHECK (mode IN ('ON_SITE', 'REMOTE')),
    exercise_id     uuid,
    state           text NOT NULL CHECK (state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'NO_SHOW',
                        'RELEASED', 'RETURNED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'RECALLED')),
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL CHECK (ends_at > starts_at),
    travel_minutes  int,
    arrival_at      timestamptz NOT NULL,
    why             jsonb NOT NULL,
    answer_by       timestamptz,
    reason          text CHECK (length(reason) BETWEEN 1 AND 500),
    decline_scope   text CHECK (decline_scope IN ('THESE_DATES', 'THIS_INCIDENT', 'ALWAYS')),
    card_name       text,
    card_phone      text,
    card_level      int,
    stepped_at      timestamptz NOT NULL,
    version         int NOT NULL DEFAULT 0,
    CHECK ((state = 'DECLINED') = (decline_scope IS NOT NULL)),
    CHECK (state IN ('PROPOSED', 'WITHDRAWN') OR answer_by IS NOT NULL),
    FOREIGN KEY (plan_id, region_code) REFERENCES plan (id, region_code),
    FOREIGN KEY (expert_id, region_code, lender_id) REFERENCES expert (id, region_code, lender_id),
    FOREIGN KEY (need_id, region_code, hospital_id) REFERENCES expert_need (id, region_code, hospital_id),
    FOREIGN KEY (request_id, region_code, hospital_id) REFERENCES reinforcement_request (id, region_code, hospital_id),
    FOREIGN KEY (incident_id, region_code, hospital_id) REFERENCES incident (id, region_code, hospital_id),
    FOREIGN KEY (establishment_id) REFERENCES establishment (id),
    UNIQUE (id, region_code, lender_id, hospital_id, expert_id, need_id, state)
);
COMMENT ON TABLE mission IS 'One stay: an expert''s consecutive duties for one need. card_* is the calling card, copied once the lender said yes.';
CREATE INDEX mission_region ON mission (region_code, starts_at, id);
CREATE INDEX mission_plan ON mission (plan_id);
CREATE INDEX mission_need ON mission (need_id);
CREATE INDEX mission_request ON mission (request_id);
CREATE INDEX mission_expert ON mission (expert_id);
CALL protect('mission');

CREATE TABLE duty (
    id          uuid PRIMARY KEY,
    mission_id  uuid NOT NULL,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    hospital_id uuid NOT NULL,
    expert_id   uuid NOT NULL,
    need_id     uuid NOT NULL,
    seat        int  NOT NULL CHECK (seat >= 0),
    shift_start timestamptz NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    exercise_id uuid,
    state       text NOT NULL,
    active      boolean NOT NULL GENERATED ALWAYS AS (state IN ('OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')) STORED,
    served      boolean NOT NULL DEFAULT false,
    CHECK (starts_at >= shift_start),
    FOREIGN KEY (mission_id, region_code, lender_id, hospital_id, expert_id, need_id, state)
        REFERENCES mission (id, region_code, lender_id, hospital_id, expert_id, need_id, state) ON UPDATE CASCADE
);
COMMENT ON TABLE duty IS 'Duties of missions: one seat on one shift. state follows the mission''s, active: promised (OFFERED to ON_SITE). served: was over when its mission ended. starts_at is later than shift_start where the shift was joined while it ran.';
CREATE INDEX duty_mission ON duty (mission_id, starts_at);
CREATE INDEX duty_expert ON duty (expert_id, starts_at);
-- An expert is never in two places: refuses overlapping active duties whatever the application does.
ALTER TABLE duty ADD CONSTRAINT duty_no_double_booking
    EXCLUDE USING gist (expert_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active AND exercise_id IS NULL);
ALTER TABLE duty ADD CONSTRAINT duty_no_double_booking_in_exercise
    EXCLUDE USING gist (expert_id WITH =, exercise_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
    WHERE (active AND exercise_id IS NOT NULL);
-- A seat is filled once.
CREATE UNIQUE INDEX duty_seat_once ON duty (need_id, shift_start, seat) WHERE active;
CALL protect('duty');

CREATE TABLE loan (
    id               uuid PRIMARY KEY,
    region_code      text NOT NULL,
    lender_id        uuid NOT NULL,
    hospital_id      uuid NOT NULL,
    plan_id          uuid NOT NULL,
    lot_id           uuid NOT NULL,
    need_id          uuid NOT NULL,
    request_id       uuid NOT NULL,
    incident_id      uuid NOT NULL,
    establishment_id uuid NOT NULL REFERENCES establishment (id),
    equipment_code   text NOT NULL,
    quantity         int  NOT NULL CHECK (quantity > 0),
    exercise_id      uuid,
    state            text NOT NULL CHECK (state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'NO_SHOW',
                         'RELEASED', 'RETURNED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'RECALLED')),
    travel_minutes   int,
    arrival_at       timestamptz NOT NULL,
    ends_at          timestamptz NOT NULL CHECK (ends_at > arrival_at),
    away_from        timestamptz NOT NULL,
    away_to          timestamptz NOT NULL CHECK (away_to > away_from),
    active           boolean NOT NULL GENERATED ALWAYS AS (state IN ('OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')) STORED,
    answer_by        timestamptz,
    reason           text CHECK (length(reason) BETWEEN 1 AND 500),
    decline_scope    text CHECK (decline_scope IN ('THESE_DATES', 'THIS_INCIDENT', 'ALWAYS')),
    stepped_at       timestamptz NOT NULL,
    version          int NOT NULL DEFAULT 0,
    CHECK ((state = 'DECLINED') = (decline_scope IS NOT NULL)),
    FOREIGN KEY (plan_id, region_code) REFERENCES plan (id, region_code),
    FOREIGN KEY (lot_id, region_code, lender_id) REFERENCES equipment_lot (id, region_code, lender_id),
    FOREIGN KEY (need_id, region_code, hospital_id) REFERENCES equipment_need (id, region_code, hospital_id),
    FOREIGN KEY (request_id, region_code, hospital_id) REFERENCES reinforcement_request (id, region_code, hospital_id),
    FOREIGN KEY (incident_id, region_code, hospital_id) REFERENCES incident (id, region_code, hospital_id)
);
COMMENT ON TABLE loan IS 'Lots lent to needs. away_from to away_to: from packing to cleaned and back (H5 of the planning model).';
CREATE INDEX loan_region ON loan (region_code, arrival_at, id);
CREATE INDEX loan_plan ON loan (plan_id);
CREATE INDEX loan_need ON loan (need_id);
CREATE INDEX loan_request ON loan (request_id);
-- A lot is never in two places.
ALTER TABLE loan ADD CONSTRAINT loan_no_double_booking
    EXCLUDE USING gist (lot_id WITH =, tstzrange(away_from, away_to) WITH &&) WHERE (active AND exercise_id IS NULL);
ALTER TABLE loan ADD CONSTRAINT loan_no_double_booking_in_exercise
    EXCLUDE USING gist (lot_id WITH =, exercise_id WITH =, tstzrange(away_from, away_to) WITH &&)
    WHERE (active AND exercise_id IS NOT NULL);
CALL protect('loan');
