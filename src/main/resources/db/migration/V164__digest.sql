CREATE TABLE digest (
    region_code text NOT NULL REFERENCES region (code),
    day         date NOT NULL,
    written_at  timestamptz NOT NULL,
    PRIMARY KEY (region_code, day)
);
COMMENT ON TABLE digest IS 'That the coordinators of a region were told in the morning what happened and what waits: once a day.';
CALL protect('digest');
REVOKE UPDATE, TRUNCATE ON digest FROM renfort_app;
