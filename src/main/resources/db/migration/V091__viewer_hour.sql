-- What each viewer has used up of their hourly cost. Unlogged: a crash forgets it, and writing it waits for no disk.
CREATE UNLOGGED TABLE viewer_hour (
    subject text        NOT NULL,
    hour    timestamptz NOT NULL,
    spent   bigint      NOT NULL CHECK (spent >= 0),
    granted bigint      NOT NULL CHECK (granted >= 0),
    PRIMARY KEY (subject, hour)
) WITH (fillfactor = 50);
COMMENT ON TABLE viewer_hour IS 'Cost units taken by a viewer in an hour, by all nodes together; kept for two hours.';
COMMENT ON COLUMN viewer_hour.granted IS 'Units of the latest taking; 0 when it was refused.';

ALTER TABLE viewer_hour ENABLE ROW LEVEL SECURITY;
ALTER TABLE viewer_hour FORCE ROW LEVEL SECURITY;
CREATE POLICY readable ON viewer_hour FOR SELECT USING (subject = (SELECT scope_caller()) OR (SELECT scope_sweeps()));
CREATE POLICY insertable ON viewer_hour FOR INSERT WITH CHECK (subject = (SELECT scope_caller()));
CREATE POLICY changeable ON viewer_hour FOR UPDATE USING (subject = (SELECT scope_caller()))
    WITH CHECK (subject = (SELECT scope_caller()));
CREATE POLICY removable ON viewer_hour FOR DELETE USING ((SELECT scope_sweeps()));
