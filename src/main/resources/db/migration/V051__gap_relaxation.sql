-- The cheapest thing to ask for less strictly, so that a gap could be filled; none: no single step is enough.
ALTER TABLE plan_gap ADD COLUMN relaxation jsonb;
COMMENT ON COLUMN plan_gap.relaxation IS 'Of planning''s explanation, named by its type; null: none is enough, or none is needed.';
