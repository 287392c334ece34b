CREATE TABLE answer_times (
    region_code    text PRIMARY KEY REFERENCES region (code),
    urgent_minutes int NOT NULL CHECK (urgent_minutes BETWEEN 5 AND usual_minutes),
    usual_minutes  int NOT NULL CHECK (usual_minutes <= 20160),
    least_minutes  int NOT NULL CHECK (least_minutes BETWEEN 5 AND urgent_minutes),
    changed_at     timestamptz NOT NULL,
    changed_by     text NOT NULL,
    version        int NOT NULL CHECK (version > 0)
);
COMMENT ON TABLE answer_times IS 'How long lenders have to answer, where a region has said so; the others go by the settings of the service.';
CALL protect('answer_times');
