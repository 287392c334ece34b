CREATE TABLE planning_problem (
    run_id      uuid PRIMARY KEY,
    region_code text NOT NULL,
    kept_at     timestamptz NOT NULL,
    content     bytea NOT NULL,
    FOREIGN KEY (run_id, region_code) REFERENCES planning_run (id, region_code)
);
COMMENT ON TABLE planning_problem IS 'The exact problem of a run''s plan, gzipped JSON without names, for repeating it and for comparing its plan; kept for some weeks.';
CREATE INDEX planning_problem_age ON planning_problem (region_code, kept_at);
CALL protect('planning_problem');
