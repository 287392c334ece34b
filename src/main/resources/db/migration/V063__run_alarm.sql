CREATE TABLE run_alarm (
    id              uuid PRIMARY KEY,
    region_code     text NOT NULL REFERENCES region (code),
    kind            text NOT NULL CHECK (kind IN ('MISSED_NIGHT', 'FAILED_RUN')),
    exercise        boolean NOT NULL,
    night           date,
    run_id          uuid,
    raised_at       timestamptz NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    FOREIGN KEY (run_id, region_code) REFERENCES planning_run (id, region_code),
    CHECK ((kind = 'MISSED_NIGHT') = (night IS NOT NULL)),
    CHECK ((kind = 'FAILED_RUN') = (run_id IS NOT NULL)),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
COMMENT ON TABLE run_alarm IS 'Runs that failed and nights without a run, until a coordinator acknowledges them.';
CREATE UNIQUE INDEX run_alarm_once_a_night ON run_alarm (region_code, exercise, night) WHERE kind = 'MISSED_NIGHT';
CREATE UNIQUE INDEX run_alarm_once_a_run ON run_alarm (run_id) WHERE kind = 'FAILED_RUN';
CREATE INDEX run_alarm_open ON run_alarm (region_code, raised_at) WHERE acknowledged_at IS NULL;
CALL protect('run_alarm');
