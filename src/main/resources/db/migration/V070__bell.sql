-- Every node hears what was recorded on any other: NOTIFY sounds when the transaction is kept, and never otherwise. It says
-- that something changed, and not what: region, kind, id, and the place in the journal (0 where nothing was recorded).
CREATE FUNCTION ring_for_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('renfort', format('%s %s %s %s', NEW.region_code, NEW.kind, NEW.subject_id, NEW.sequence));
    RETURN NULL;
END
$$;
CREATE TRIGGER journal_entry_rings AFTER INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION ring_for_journal();

-- What a run does between the steps that the journal keeps: it begins, it gets further, its plan is improved.
CREATE FUNCTION ring_for_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('renfort', format('%s %s %s %s', NEW.region_code, 'PlanningRun', NEW.id, 0));
    RETURN NULL;
END
$$;
CREATE TRIGGER planning_run_rings AFTER UPDATE ON planning_run FOR EACH ROW
    WHEN (NEW.state = 'RUNNING' OR NEW.state = OLD.state) EXECUTE FUNCTION ring_for_run();

-- Sequences are taken before transactions are kept, so they do not tell what a node has missed; transactions do.
ALTER TABLE journal_entry ADD COLUMN recorded_in xid8 NOT NULL DEFAULT pg_current_xact_id();
COMMENT ON COLUMN journal_entry.recorded_in IS 'Transaction that recorded it: what was not visible in a snapshot of then and is now was kept since.';
CREATE INDEX journal_entry_recorded_in ON journal_entry (recorded_in);
