CREATE TABLE planning_policy (
    region_code text PRIMARY KEY REFERENCES region (code),
    settings    jsonb NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  text NOT NULL,
    version     int NOT NULL DEFAULT 0
);
COMMENT ON TABLE planning_policy IS 'The numbers of the planning model that a region has changed; a region without a row plans by the defaults.';
CALL protect('planning_policy');

CREATE TABLE planning_run (
    id                uuid PRIMARY KEY,
    region_code       text NOT NULL REFERENCES region (code),
    door              text NOT NULL CHECK (door IN ('EMERGENCY', 'NIGHTLY', 'BY_HAND')),
    exercise          boolean NOT NULL,
    state             text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    cause             text NOT NULL CHECK (length(cause) BETWEEN 1 AND 500),
    night             date,
    queued_at         timestamptz NOT NULL,
    started_at        timestamptz,
    finished_at       timestamptz,
    seed              bigint NOT NULL,
    policy            jsonb,
    travel_source     text,
    solve_millis      int,
    steps             bigint,
    hard              bigint,
    medium            bigint,
    soft              bigint,
    rules             jsonb,
    failure_reference text,
    CHECK ((door = 'NIGHTLY') = (night IS NOT NULL)),
    CHECK (state <> 'DONE' OR (policy IS NOT NULL AND travel_source IS NOT NULL AND solve_millis IS NOT NULL AND soft IS NOT NULL AND rules IS NOT NULL)),
    UNIQUE (id, region_code)
);
COMMENT ON TABLE planning_run IS 'Planning runs: what asked for each, with what it was computed, and its score by rule.';
CREATE UNIQUE INDEX planning_run_once_a_night ON planning_run (region_code, night, exercise) WHERE door = 'NIGHTLY';
-- What happens while a run is waiting joins it, and a region has one run at a time.
CREATE UNIQUE INDEX planning_run_one_waiting ON planning_run (region_code, exercise, door) WHERE state = 'QUEUED';
CREATE UNIQUE INDEX planning_run_one_running ON planning_run (region_code, exercise) WHERE state = 'RUNNING';
CREATE INDEX planning_run_region ON planning_run (region_code, queued_at, id);
CALL protect('planning_run');
