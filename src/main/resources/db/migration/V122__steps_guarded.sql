-- What a lender was asked, as it was asked: a question never changes, whatever becomes of the mission or the loan.
CREATE TABLE solicitation (
    booking_id  uuid PRIMARY KEY,
    region_code text NOT NULL,
    lender_id   uuid NOT NULL,
    hospital_id uuid NOT NULL,
    asked_for   uuid NOT NULL,
    need_id     uuid NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL CHECK (ends_at > starts_at),
    asked_at    timestamptz NOT NULL,
    answer_by   timestamptz NOT NULL
);
COMMENT ON TABLE solicitation IS 'The question that a mission or a loan began with: asked_for is the expert or the lot. Append-only.';
CALL protect('solicitation');
REVOKE UPDATE, DELETE, TRUNCATE ON solicitation FROM renfort_app;

CREATE FUNCTION mission_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO solicitation (booking_id, region_code, lender_id, hospital_id, asked_for, need_id, starts_at, ends_at, asked_at, answer_by)
    VALUES (NEW.id, NEW.region_code, NEW.lender_id, NEW.hospital_id, NEW.expert_id, NEW.need_id, NEW.starts_at, NEW.ends_at,
            NEW.stepped_at, NEW.answer_by);
    RETURN NULL;
END
$$;
CREATE FUNCTION loan_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO solicitation (booking_id, region_code, lender_id, hospital_id, asked_for, need_id, starts_at, ends_at, asked_at, answer_by)
    VALUES (NEW.id, NEW.region_code, NEW.lender_id, NEW.hospital_id, NEW.lot_id, NEW.need_id, NEW.arrival_at, NEW.ends_at,
            NEW.stepped_at, NEW.answer_by);
    RETURN NULL;
END
$$;
CREATE TRIGGER mission_question_kept AFTER INSERT ON mission FOR EACH ROW WHEN (NEW.state = 'SOLICITED')
    EXECUTE FUNCTION mission_question();
CREATE TRIGGER mission_question_asked AFTER UPDATE ON mission FOR EACH ROW WHEN (NEW.state = 'SOLICITED' AND OLD.state <> 'SOLICITED')
    EXECUTE FUNCTION mission_question();
CREATE TRIGGER loan_question_kept AFTER INSERT ON loan FOR EACH ROW WHEN (NEW.state = 'SOLICITED')
    EXECUTE FUNCTION loan_question();
CREATE TRIGGER loan_question_asked AFTER UPDATE ON loan FOR EACH ROW WHEN (NEW.state = 'SOLICITED' AND OLD.state <> 'SOLICITED')
    EXECUTE FUNCTION loan_question();

-- The steps there are, and no others; an end is an end.
CREATE FUNCTION step_allowed(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT was = becomes OR (was, becomes) IN (
        ('PROPOSED', 'SOLICITED'), ('PROPOSED', 'WITHDRAWN'),
        ('SOLICITED', 'OFFERED'), ('SOLICITED', 'DECLINED'), ('SOLICITED', 'EXPIRED'), ('SOLICITED', 'WITHDRAWN'),
        ('OFFERED', 'COMMITTED'), ('OFFERED', 'RECALLED'),
        ('COMMITTED', 'MOBILISED'), ('COMMITTED', 'ON_SITE'), ('COMMITTED', 'NO_SHOW'), ('COMMITTED', 'RECALLED'),
        ('MOBILISED', 'ON_SITE'), ('MOBILISED', 'NO_SHOW'), ('MOBILISED', 'RECALLED'),
        ('ON_SITE', 'RELEASED'), ('ON_SITE', 'RECALLED'),
        ('RELEASED', 'RETURNED'))
$$;

CREATE FUNCTION mission_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT step_allowed(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'A mission does not go from % to %.', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'mission_step';
    END IF;
    IF (NEW.id, NEW.region_code, NEW.lender_id, NEW.hospital_id, NEW.need_id, NEW.plan_id, NEW.starts_at)
        IS DISTINCT FROM (OLD.id, OLD.region_code, OLD.lender_id, OLD.hospital_id, OLD.need_id, OLD.plan_id, OLD.starts_at)
        OR (NEW.expert_id <> OLD.expert_id AND (OLD.state, NEW.state) <> ('SOLICITED', 'OFFERED'))
        OR NEW.ends_at > OLD.ends_at
        OR (NEW.ends_at < OLD.ends_at AND NEW.state NOT IN ('OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED'))
        OR (OLD.state <> 'PROPOSED' AND NEW.answer_by IS DISTINCT FROM OLD.answer_by) THEN
        RAISE EXCEPTION 'What mission % asks for does not change.', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'mission_question_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER mission_guarded BEFORE UPDATE ON mission FOR EACH ROW EXECUTE FUNCTION mission_guard();

CREATE FUNCTION loan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT step_allowed(OLD.state, NEW.state) THEN
        RAISE EXCEPTION 'A loan does not go from % to %.', OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loan_step';
    END IF;
    IF (NEW.id, NEW.region_code, NEW.lender_id, NEW.hospital_id, NEW.need_id, NEW.plan_id, NEW.lot_id, NEW.quantity, NEW.arrival_at,
        NEW.ends_at)
        IS DISTINCT FROM (OLD.id, OLD.region_code, OLD.lender_id, OLD.hospital_id, OLD.need_id, OLD.plan_id, OLD.lot_id, OLD.quantity,
            OLD.arrival_at, OLD.ends_at)
        OR (OLD.state <> 'PROPOSED' AND NEW.answer_by IS DISTINCT FROM OLD.answer_by) THEN
        RAISE EXCEPTION 'What loan % asks for does not change.', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'loan_question_stays';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER loan_guarded BEFORE UPDATE ON loan FOR EACH ROW EXECUTE FUNCTION loan_guard();
