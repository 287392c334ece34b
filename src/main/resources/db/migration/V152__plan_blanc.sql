-- The plan blanc numérique of a hospital: each change is a version of its own, and stays.
CREATE TABLE plan_blanc (
    id               uuid PRIMARY KEY,
    region_code      text        NOT NULL,
    hospital_id      uuid        NOT NULL,
    version          int         NOT NULL CHECK (version >= 1),
    recorded_at      timestamptz NOT NULL,
    recorded_by      text        NOT NULL,
    contacts         jsonb       NOT NULL CHECK (jsonb_array_length(contacts) BETWEEN 1 AND 20),
    arrivals         jsonb       NOT NULL CHECK (jsonb_array_length(arrivals) <= 20),
    restart          jsonb       NOT NULL CHECK (jsonb_array_length(restart) <= 20),
    backup_place     text        CHECK (length(backup_place) <= 500),
    backups_offline  boolean,
    last_restored_on date,
    last_exercise_on date,
    review_on        date        NOT NULL,
    UNIQUE (hospital_id, version),
    FOREIGN KEY (hospital_id, region_code) REFERENCES legal_entity (id, region_code),
    CHECK ((backup_place IS NULL) = (backups_offline IS NULL)),
    CHECK (last_restored_on IS NULL OR backup_place IS NOT NULL)
);
COMMENT ON TABLE plan_blanc IS 'Plans blancs numériques of hospitals, version by version: whom to reach out of band, who decides, where reinforcement arrives, backups and the order of restart. Never changed.';
CALL protect('plan_blanc');
REVOKE UPDATE, DELETE, TRUNCATE ON plan_blanc FROM renfort_app;
