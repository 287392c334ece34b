-- Seats are counted by need as well, for how each need is served day by day.
CREATE OR REPLACE VIEW board_seat WITH (security_invoker = true) AS
SELECT m.region_code, m.hospital_id, m.incident_id, m.request_id, m.exercise_id IS NOT NULL AS exercise, m.state,
       d.starts_at, d.ends_at, m.need_id
FROM mission m
JOIN duty d ON d.mission_id = m.id
WHERE m.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
UNION ALL
SELECT g.region_code, g.hospital_id, r.incident_id, g.request_id, i.exercise, 'EMPTY', g.starts_at, g.ends_at, g.need_id
FROM plan_gap g
JOIN reinforcement_request r ON r.id = g.request_id AND r.ended_at IS NULL
JOIN incident i ON i.id = r.incident_id
WHERE g.in_force AND g.kind = 'SEAT';

CREATE INDEX plan_gap_need_in_force ON plan_gap (need_id) WHERE in_force;
