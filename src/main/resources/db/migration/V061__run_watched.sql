-- A run can be watched and stopped from any node: the node that computes it notes here, about once a second, how far it is.
ALTER TABLE planning_run
    DROP CONSTRAINT planning_run_state_check,
    ADD CONSTRAINT planning_run_state_check CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'STOPPED')),
    ADD COLUMN phase text CHECK (phase IN ('CONSTRUCTING', 'IMPROVING')),
    ADD COLUMN phase_since timestamptz,
    ADD COLUMN heard_at timestamptz,
    ADD COLUMN budget_millis bigint,
    ADD COLUMN best_hard bigint,
    ADD COLUMN best_medium bigint,
    ADD COLUMN best_soft bigint,
    ADD COLUMN best_steps bigint,
    ADD COLUMN stopped_at timestamptz,
    ADD COLUMN stopped_by text,
    ADD CONSTRAINT planning_run_phase_of_time CHECK (phase IS NULL OR (phase_since IS NOT NULL AND heard_at IS NOT NULL)),
    ADD CONSTRAINT planning_run_stopped_by_somebody CHECK ((stopped_at IS NULL) = (stopped_by IS NULL));
