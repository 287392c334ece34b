-- A hospital sees its own gaps but no plan: whether a gap is of the plan in force is said by the gap itself.
ALTER TABLE plan_gap ADD COLUMN in_force boolean NOT NULL DEFAULT true;
-- The owner is held by row security too: lifted for this one statement.
ALTER TABLE plan_gap NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan NO FORCE ROW LEVEL SECURITY;
UPDATE plan_gap g SET in_force = false FROM plan p WHERE p.id = g.plan_id AND p.state <> 'CURRENT';
ALTER TABLE plan_gap FORCE ROW LEVEL SECURITY;
ALTER TABLE plan FORCE ROW LEVEL SECURITY;
COMMENT ON COLUMN plan_gap.in_force IS 'Whether its plan is CURRENT.';
DROP INDEX plan_gap_request;
CREATE INDEX plan_gap_request ON plan_gap (request_id) WHERE in_force;
