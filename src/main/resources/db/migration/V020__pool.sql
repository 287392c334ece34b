CREATE TABLE expert (
    id                    uuid PRIMARY KEY,
    region_code           text NOT NULL,
    lender_id             uuid NOT NULL,
    given_name            text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
    family_name           text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
    phone                 text CHECK (length(phone) <= 30),
    email                 text CHECK (length(email) <= 254),
    home_establishment_id uuid,
    base_latitude         double precision NOT NULL CHECK (base_latitude BETWEEN -90 AND 90),
    base_longitude        double precision NOT NULL CHECK (base_longitude BETWEEN -180 AND 180),
    max_travel_minutes    int NOT NULL CHECK (max_travel_minutes BETWEEN 0 AND 1440),
    notice_minutes        int NOT NULL CHECK (notice_minutes BETWEEN 0 AND 10080),
    max_weekly_minutes    int NOT NULL CHECK (max_weekly_minutes BETWEEN 0 AND 2880),
    worked_before_minutes int NOT NULL DEFAULT 0 CHECK (worked_before_minutes BETWEEN 0 AND 40320),
    created_at            timestamptz NOT NULL,
    withdrawn_at          timestamptz,
    version               int NOT NULL DEFAULT 0,
    FOREIGN KEY (lender_id, region_code) REFERENCES organisation (id, region_code),
    FOREIGN KEY (home_establishment_id, region_code) REFERENCES establishment (id, region_code),
    UNIQUE (id, region_code, lender_id)
);
COMMENT ON TABLE expert IS 'People who can be lent. A withdrawn one stays for the record. worked_before_minutes: duties of the last 28 days done outside this system.';
CREATE INDEX expert_region ON expert (region_code, family_name, given_name, id) WHERE withdrawn_at IS NULL;
CREATE INDEX expert_lender ON expert (lender_id);
CALL protect('expert');
DROP POLICY readable ON expert;
CREATE POLICY readable ON expert FOR SELECT USING (
    region_code = ANY ((SELECT scope_regions())::text[]) OR lender_id = (SELECT scope_lender()) OR id = (SELECT scope_expert()));

CREATE TABLE expert_skill (
    expert_id   uuid NOT NULL,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    skill_code  text NOT NULL REFERENCES skill (code),
    level       int  NOT NULL CHECK (level BETWEEN 1 AND 3),
    evidence    text NOT NULL CHECK (evidence IN ('SELF', 'EMPLOYER', 'CERTIFICATE')),
    expires_on  date,
    PRIMARY KEY (expert_id, skill_code),
    FOREIGN KEY (expert_id, region_code, lender_id) REFERENCES expert (id, region_code, lender_id)
);
COMMENT ON TABLE expert_skill IS 'Skills of an expert; one whose evidence has expired counts as absent.';
CALL protect('expert_skill');

CREATE TABLE expert_calendar (
    id          uuid PRIMARY KEY,
    expert_id   uuid NOT NULL,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('AVAILABLE', 'LEAVE', 'HOME_WORK')),
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    FOREIGN KEY (expert_id, region_code, lender_id) REFERENCES expert (id, region_code, lender_id),
    EXCLUDE USING gist (expert_id WITH =, kind WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON TABLE expert_calendar IS 'When an expert can be lent, is on leave (which takes from it), or works at home (which counts in rest and week).';
CREATE INDEX expert_calendar_expert ON expert_calendar (expert_id, starts_at);
CALL protect('expert_calendar');

CREATE TABLE equipment_lot (
    id                    uuid PRIMARY KEY,
    region_code           text NOT NULL,
    lender_id             uuid NOT NULL,
    equipment_code        text NOT NULL REFERENCES equipment_type (code),
    kind                  text NOT NULL CHECK (kind IN ('RETURNABLE', 'CONSUMABLE', 'LICENCE')),
    label                 text NOT NULL CHECK (length(label) BETWEEN 1 AND 200),
    quantity              int  NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
    home_establishment_id uuid,
    base_latitude         double precision NOT NULL CHECK (base_latitude BETWEEN -90 AND 90),
    base_longitude        double precision NOT NULL CHECK (base_longitude BETWEEN -180 AND 180),
    handling_minutes      int NOT NULL CHECK (handling_minutes BETWEEN 0 AND 10080),
    max_travel_minutes    int NOT NULL CHECK (max_travel_minutes BETWEEN 0 AND 1440),
    split_from            uuid REFERENCES equipment_lot (id),
    created_at            timestamptz NOT NULL,
    withdrawn_at          timestamptz,
    version               int NOT NULL DEFAULT 0,
    CHECK (kind <> 'LICENCE' OR handling_minutes = 0),
    FOREIGN KEY (lender_id, region_code) REFERENCES organisation (id, region_code),
    FOREIGN KEY (home_establishment_id, region_code) REFERENCES establishment (id, region_code),
    UNIQUE (id, region_code, lender_id)
);
COMMENT ON TABLE equipment_lot IS 'Equipment that can be lent, lot by lot; only its owner splits one.';
CREATE INDEX equipment_lot_region ON equipment_lot (region_code, equipment_code, id) WHERE withdrawn_at IS NULL;
CALL protect('equipment_lot');

CREATE TABLE lot_availability (
    id          uuid PRIMARY KEY,
    lot_id      uuid NOT NULL,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    FOREIGN KEY (lot_id, region_code, lender_id) REFERENCES equipment_lot (id, region_code, lender_id),
    EXCLUDE USING gist (lot_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON TABLE lot_availability IS 'When a lot can be lent.';
CALL protect('lot_availability');
