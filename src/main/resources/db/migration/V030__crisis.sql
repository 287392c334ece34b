CREATE TABLE incident (
    id                  uuid PRIMARY KEY,
    region_code         text NOT NULL,
    hospital_id         uuid NOT NULL,
    establishment_id    uuid NOT NULL,
    title               text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    kind                text NOT NULL CHECK (kind IN ('RANSOMWARE', 'INTRUSION', 'DATA_LEAK', 'DENIAL_OF_SERVICE', 'MALWARE', 'OTHER')),
    severity            int  NOT NULL CHECK (severity BETWEEN 1 AND 4),
    exercise            boolean NOT NULL,
    known_at            timestamptz NOT NULL,
    declared_at         timestamptz NOT NULL,
    closed_at           timestamptz CHECK (closed_at >= known_at),
    demand_received     boolean NOT NULL,
    complaint_filed_at  timestamptz,
    complaint_reference text CHECK (length(complaint_reference) <= 100),
    replay_of           text CHECK (length(replay_of) <= 200),
    version             int NOT NULL DEFAULT 0,
    FOREIGN KEY (hospital_id) REFERENCES legal_entity (id),
    FOREIGN KEY (establishment_id, region_code) REFERENCES establishment (id, region_code),
    UNIQUE (id, region_code, hospital_id)
);
COMMENT ON TABLE incident IS 'Attacks on a hospital. known_at starts the 72 h complaint clock (Code des assurances L12-10-1). There is no field for paying a ransom. replay_of labels a past attack shown again.';
CREATE INDEX incident_region ON incident (region_code, declared_at, id);
CALL protect('incident');

CREATE TABLE incident_system (
    incident_id           uuid NOT NULL,
    region_code           text NOT NULL,
    hospital_id           uuid NOT NULL,
    information_system_id uuid NOT NULL REFERENCES information_system (id),
    PRIMARY KEY (incident_id, information_system_id),
    FOREIGN KEY (incident_id, region_code, hospital_id) REFERENCES incident (id, region_code, hospital_id)
);
COMMENT ON TABLE incident_system IS 'Information systems that an incident hits.';
CALL protect('incident_system');

CREATE TABLE reinforcement_request (
    id                  uuid PRIMARY KEY,
    region_code         text NOT NULL,
    hospital_id         uuid NOT NULL,
    incident_id         uuid NOT NULL,
    state               text NOT NULL CHECK (state IN ('SUBMITTED', 'TRIAGED', 'ACTIVE', 'DEMOBILISING', 'CLOSED', 'REFUSED', 'CANCELLED')),
    declared_severity   int  NOT NULL CHECK (declared_severity BETWEEN 1 AND 3),
    comment             text CHECK (length(comment) <= 2000),
    submitted_at        timestamptz NOT NULL,
    submitted_by        text NOT NULL,
    phone_caller        text CHECK (length(phone_caller) BETWEEN 1 AND 100),
    phone_called_back   text CHECK (length(phone_called_back) BETWEEN 3 AND 30),
    phone_at            timestamptz,
    triage_severity     int CHECK (triage_severity BETWEEN 1 AND 4),
    triaged_at          timestamptz,
    triaged_by          text,
    emergencies_closed  boolean,
    transfers           boolean,
    critical_care       boolean,
    samu                boolean,
    laboratory_imaging  boolean,
    backups_lost        boolean,
    ended_at            timestamptz,
    ended_reason        text CHECK (length(ended_reason) BETWEEN 1 AND 500),
    version             int NOT NULL DEFAULT 0,
    CHECK ((phone_caller IS NULL) = (phone_at IS NULL) AND (phone_caller IS NULL) = (phone_called_back IS NULL)),
    CHECK ((triaged_at IS NULL) = (triage_severity IS NULL) AND (triaged_at IS NULL) = (triaged_by IS NULL)
        AND num_nulls(emergencies_closed, transfers, critical_care, samu, laboratory_imaging, backups_lost)
            = CASE WHEN triaged_at IS NULL THEN 6 ELSE 0 END),
    CHECK ((state IN ('CLOSED', 'REFUSED', 'CANCELLED')) = (ended_at IS NOT NULL)),
    CHECK (state NOT IN ('REFUSED', 'CANCELLED') OR ended_reason IS NOT NULL),
    FOREIGN KEY (incident_id, region_code, hospital_id) REFERENCES incident (id, region_code, hospital_id),
    UNIQUE (id, region_code, hospital_id)
);
COMMENT ON TABLE reinforcement_request IS 'Demandes de renfort. phone_*: noted by a coordinator from a call. The six answers of the triage grid are stored with the severity they led to. ended_at: from then on nothing is needed.';
CREATE INDEX reinforcement_request_region ON reinforcement_request (region_code, submitted_at, id);
CREATE INDEX reinforcement_request_incident ON reinforcement_request (incident_id);
CALL protect('reinforcement_request');

CREATE TABLE expert_need (
    id            uuid PRIMARY KEY,
    region_code   text NOT NULL,
    hospital_id   uuid NOT NULL,
    request_id    uuid NOT NULL,
    position      int  NOT NULL CHECK (position >= 0),
    skill_code    text NOT NULL REFERENCES skill (code),
    minimum_level int  NOT NULL CHECK (minimum_level BETWEEN 1 AND 3),
    headcount     int  NOT NULL CHECK (headcount BETWEEN 1 AND 50),
    priority      int  NOT NULL CHECK (priority BETWEEN 1 AND 3),
    starts_at     timestamptz NOT NULL,
    ends_at       timestamptz CHECK (ends_at > starts_at),
    review_on     date,
    mode          text NOT NULL CHECK (mode IN ('ON_SITE', 'REMOTE')),
    pattern       text NOT NULL CHECK (pattern IN ('DAY', 'EXTENDED', 'ROUND_THE_CLOCK')),
    FOREIGN KEY (request_id, region_code, hospital_id) REFERENCES reinforcement_request (id, region_code, hospital_id),
    UNIQUE (id, region_code, hospital_id)
);
COMMENT ON TABLE expert_need IS 'People asked for, in the order of position. No ends_at: planned to the horizon, looked at again on review_on.';
CREATE INDEX expert_need_request ON expert_need (request_id, position);
CALL protect('expert_need');

CREATE TABLE equipment_need (
    id             uuid PRIMARY KEY,
    region_code    text NOT NULL,
    hospital_id    uuid NOT NULL,
    request_id     uuid NOT NULL,
    position       int  NOT NULL CHECK (position >= 0),
    equipment_code text NOT NULL REFERENCES equipment_type (code),
    quantity       int  NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
    priority       int  NOT NULL CHECK (priority BETWEEN 1 AND 3),
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz CHECK (ends_at > starts_at),
    review_on      date,
    FOREIGN KEY (request_id, region_code, hospital_id) REFERENCES reinforcement_request (id, region_code, hospital_id),
    UNIQUE (id, region_code, hospital_id)
);
COMMENT ON TABLE equipment_need IS 'Equipment asked for, in the order of position.';
CREATE INDEX equipment_need_request ON equipment_need (request_id, position);
CALL protect('equipment_need');

CREATE TABLE reinforcement_package (
    id          uuid PRIMARY KEY,
    region_code text REFERENCES region (code),
    code        text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
    label_fr    text NOT NULL,
    label_en    text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (region_code, code)
);
COMMENT ON TABLE reinforcement_package IS 'Packages that prefill a request; without region: the national default, which a region''s own of the same code replaces.';

CREATE TABLE package_item (
    package_id     uuid NOT NULL REFERENCES reinforcement_package (id),
    position       int  NOT NULL,
    skill_code     text REFERENCES skill (code),
    minimum_level  int  CHECK (minimum_level BETWEEN 1 AND 3),
    equipment_code text REFERENCES equipment_type (code),
    quantity       int  NOT NULL CHECK (quantity BETWEEN 1 AND 100000),
    PRIMARY KEY (package_id, position),
    CHECK ((skill_code IS NULL) <> (equipment_code IS NULL)),
    CHECK ((skill_code IS NULL) = (minimum_level IS NULL))
);
COMMENT ON TABLE package_item IS 'What a package asks for: people by skill and level, or units of equipment.';

INSERT INTO reinforcement_package (id, code, label_fr, label_en) VALUES
    ('00000000-0000-4000-8000-000000000001', 'TRIAGE', 'Premier diagnostic', 'Triage'),
    ('00000000-0000-4000-8000-000000000002', 'REBUILD', 'Reconstruction', 'Rebuild'),
    ('00000000-0000-4000-8000-000000000003', 'ENDPOINT', 'Postes de travail', 'Workstations');
INSERT INTO package_item (package_id, position, skill_code, minimum_level, equipment_code, quantity) VALUES
    ('00000000-0000-4000-8000-000000000001', 0, 'CRI.PIL', 3, NULL, 1),
    ('00000000-0000-4000-8000-000000000001', 1, 'INV.PCI', 3, NULL, 1),
    ('00000000-0000-4000-8000-000000000001', 2, 'INV.REC', 2, NULL, 1),
    ('00000000-0000-4000-8000-000000000001', 3, 'INV.DFI', 2, NULL, 2),
    ('00000000-0000-4000-8000-000000000002', 0, 'REM.AD', 3, NULL, 1),
    ('00000000-0000-4000-8000-000000000002', 1, 'REM.SAV', 2, NULL, 1),
    ('00000000-0000-4000-8000-000000000002', 2, 'REM.SYS', 2, NULL, 1),
    ('00000000-0000-4000-8000-000000000002', 3, 'REM.NET', 2, NULL, 1),
    ('00000000-0000-4000-8000-000000000003', 0, 'REM.PDT', 1, NULL, 6),
    ('00000000-0000-4000-8000-000000000003', 1, 'REM.PDT', 2, NULL, 1),
    ('00000000-0000-4000-8000-000000000003', 2, NULL, NULL, 'EQ.LAP', 50);

-- National packages are everybody's to read; a region's own are read and written in its scope.
ALTER TABLE reinforcement_package ENABLE ROW LEVEL SECURITY;
ALTER TABLE reinforcement_package FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON reinforcement_package FOR SELECT USING (
    region_code IS NULL OR region_code = ANY ((SELECT scope_regions())::text[]) OR scope_hospital() IS NOT NULL);
CREATE POLICY writable ON reinforcement_package FOR ALL
    USING (region_code = ANY ((SELECT scope_regions())::text[])) WITH CHECK (region_code = ANY ((SELECT scope_regions())::text[]));

-- The lines of a package go with it.
ALTER TABLE package_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE package_item FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON package_item FOR SELECT USING (EXISTS (SELECT FROM reinforcement_package p WHERE p.id = package_id));
CREATE POLICY writable ON package_item FOR ALL
    USING (EXISTS (SELECT FROM reinforcement_package p WHERE p.id = package_id AND p.region_code = ANY ((SELECT scope_regions())::text[])))
    WITH CHECK (EXISTS (SELECT FROM reinforcement_package p WHERE p.id = package_id AND p.region_code = ANY ((SELECT scope_regions())::text[])));
