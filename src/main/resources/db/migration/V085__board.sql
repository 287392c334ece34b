-- Views that join across rooms, for lists and counts. Each is read in the scope of whoever asks, as the tables behind it are.
CREATE VIEW board_seat WITH (security_invoker = true) AS
SELECT m.region_code, m.hospital_id, m.incident_id, m.request_id, m.exercise_id IS NOT NULL AS exercise, m.state,
       d.starts_at, d.ends_at
FROM mission m
JOIN duty d ON d.mission_id = m.id
WHERE m.state IN ('PROPOSED', 'SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE')
UNION ALL
SELECT g.region_code, g.hospital_id, r.incident_id, g.request_id, i.exercise, 'EMPTY', g.starts_at, g.ends_at
FROM plan_gap g
JOIN reinforcement_request r ON r.id = g.request_id AND r.ended_at IS NULL
JOIN incident i ON i.id = r.incident_id
WHERE g.in_force AND g.kind = 'SEAT';
COMMENT ON VIEW board_seat IS 'Seats on shifts of what is asked for: who serves them is how far, or EMPTY in the plan in force.';

CREATE VIEW board_decision WITH (security_invoker = true) AS
SELECT 'TRIAGE_REQUEST' AS kind, r.id, r.region_code, i.exercise, 'COORDINATOR' AS decided_by,
       r.submitted_at AS since, NULL::timestamptz AS due_at, r.submitted_at AS at
FROM reinforcement_request r
JOIN incident i ON i.id = r.incident_id
WHERE r.state = 'SUBMITTED'
UNION ALL
SELECT 'PUBLISH_PLAN', p.id, p.region_code, p.exercise, 'COORDINATOR', p.created_at, proposed.due_at, proposed.due_at
FROM plan p
CROSS JOIN LATERAL (
    SELECT least((SELECT min(m.starts_at) FROM mission m WHERE m.plan_id = p.id AND m.state = 'PROPOSED'),
                 (SELECT min(l.arrival_at) FROM loan l WHERE l.plan_id = p.id AND l.state = 'PROPOSED')) AS due_at) proposed
WHERE p.state = 'CURRENT' AND p.published_at IS NULL AND proposed.due_at IS NOT NULL
UNION ALL
SELECT 'COMMIT_MISSION', m.id, m.region_code, m.exercise_id IS NOT NULL, 'COORDINATOR', m.stepped_at, m.starts_at, m.starts_at
FROM mission m
WHERE m.state = 'OFFERED'
UNION ALL
SELECT 'COMMIT_LOAN', l.id, l.region_code, l.exercise_id IS NOT NULL, 'COORDINATOR', l.stepped_at, l.arrival_at, l.arrival_at
FROM loan l
WHERE l.state = 'OFFERED'
UNION ALL
SELECT 'ANSWER_MISSION', m.id, m.region_code, m.exercise_id IS NOT NULL, 'LENDER', m.stepped_at, m.answer_by, m.answer_by
FROM mission m
WHERE m.state = 'SOLICITED'
UNION ALL
SELECT 'ANSWER_LOAN', l.id, l.region_code, l.exercise_id IS NOT NULL, 'LENDER', l.stepped_at, l.answer_by, l.answer_by
FROM loan l
WHERE l.state = 'SOLICITED'
UNION ALL
SELECT 'FILE_COMPLAINT', i.id, i.region_code, i.exercise, 'HOSPITAL', i.known_at, i.known_at + interval '72 hours',
       i.known_at + interval '72 hours'
FROM incident i
WHERE i.closed_at IS NULL AND i.complaint_filed_at IS NULL AND NOT i.exercise
UNION ALL
SELECT 'REVIEW_NEED', n.id, n.region_code, i.exercise, 'COORDINATOR', r.submitted_at, due.at, due.at
FROM expert_need n
JOIN reinforcement_request r ON r.id = n.request_id AND r.ended_at IS NULL
JOIN incident i ON i.id = r.incident_id
JOIN region g ON g.code = n.region_code
CROSS JOIN LATERAL (SELECT n.review_on::timestamp AT TIME ZONE g.time_zone AS at) due
WHERE n.review_on IS NOT NULL
UNION ALL
SELECT 'ACKNOWLEDGE_ALARM', a.id, a.region_code, a.exercise, 'COORDINATOR', a.raised_at, NULL, a.raised_at
FROM run_alarm a
WHERE a.acknowledged_at IS NULL;
COMMENT ON VIEW board_decision IS 'What waits for somebody to decide: by when where there is a time for it, else since when. at orders both.';

CREATE INDEX plan_gap_region_in_force ON plan_gap (region_code, starts_at, id) WHERE in_force;
CREATE INDEX mission_region_state ON mission (region_code, state, starts_at, id);
CREATE INDEX mission_incident ON mission (incident_id);
CREATE INDEX loan_region_state ON loan (region_code, state);
