-- A region in the worst of weeks, the same for everybody who answers: 60 incidents of which 54 are open, two to four requests
-- each, one to five missions a request, 200 experts of 40 lenders. Nobody in it exists.
SET search_path = renfort, public;

INSERT INTO organisation (id, region_code, name, kind, max_lent_per_day, daily_rest_minutes)
SELECT md5('lender ' || n)::uuid, '11', 'Prestataire fictif ' || n, 'PROVIDER', 10, 660
FROM generate_series(0, 39) AS n;

INSERT INTO expert (id, region_code, lender_id, given_name, family_name, phone, email, base_latitude, base_longitude,
                    max_travel_minutes, notice_minutes, max_weekly_minutes, created_at)
SELECT md5('expert ' || n)::uuid, '11', md5('lender ' || n % 40)::uuid,
       (ARRAY['Aïcha', 'Baptiste', 'Camille', 'David', 'Élodie', 'Fatou', 'Gaël', 'Hélène'])[1 + n % 8],
       (ARRAY['Bernard', 'Coulibaly', 'Dubois', 'Fontaine', 'Lefèvre', 'Maillard', 'Nguyen', 'Perrin', 'Vasseur'])[1 + n % 9]
           || '-' || n,
       '06 39 98 ' || lpad((n / 100)::text, 2, '0') || ' ' || lpad((n % 100)::text, 2, '0'),
       'expert' || n || '@demonstration.invalid', 48.8 + n / 1000.0, 2.3 + n / 1000.0, 120, 240, 2400, now()
FROM generate_series(0, 199) AS n;

INSERT INTO incident (id, region_code, hospital_id, establishment_id, title, kind, severity, exercise, known_at, declared_at,
                      closed_at, demand_received)
SELECT md5('incident ' || n)::uuid, '11', site.legal_entity_id, site.id, 'Attaque n° ' || n || ' : ' || site.name,
       (ARRAY['RANSOMWARE', 'INTRUSION', 'DATA_LEAK', 'MALWARE'])[1 + n % 4], 1 + n % 4, false,
       date_trunc('hour', now()) - n * interval '37 minutes' - interval '1 hour',
       date_trunc('hour', now()) - n * interval '37 minutes',
       CASE WHEN n % 10 = 9 THEN date_trunc('hour', now()) END, n % 3 = 0
FROM (SELECT row_number() OVER (ORDER BY name, id) - 1 AS n, *
      FROM establishment WHERE region_code = '11' AND has_emergency AND absent_since IS NULL) AS site
WHERE n < 60;

INSERT INTO reinforcement_request (id, region_code, hospital_id, incident_id, state, declared_severity, submitted_at, submitted_by)
SELECT md5('request ' || incident.id || ' ' || n)::uuid, '11', hospital_id, incident.id, 'SUBMITTED', 1 + n % 3,
       declared_at + n * interval '11 minutes', 'demo:hospital'
FROM incident, generate_series(0, 1 + abs(hashtext(incident.id::text)) % 3) AS n;

INSERT INTO expert_need (id, region_code, hospital_id, request_id, position, skill_code, minimum_level, headcount, priority,
                         starts_at, ends_at, mode, pattern)
SELECT md5('need ' || id)::uuid, '11', hospital_id, id, 0,
       (ARRAY['REM.AD', 'REM.SAV', 'INV.DFI', 'CRI.PIL', 'REM.NET'])[1 + abs(hashtext(id::text)) % 5], 2, 5, 1,
       submitted_at, submitted_at + interval '400 days', 'ON_SITE', 'DAY'
FROM reinforcement_request;

-- The nights of today and tomorrow are planned: a benchmark at night is not disturbed by one.
INSERT INTO planning_run (id, region_code, door, exercise, state, cause, night, queued_at, started_at, finished_at, seed, policy,
                          travel_source, solve_millis, steps, hard, medium, soft, rules, budget_millis, phase_since, heard_at,
                          best_hard, best_medium, best_soft, best_steps)
SELECT md5('run ' || n)::uuid, '11', 'NIGHTLY', false, 'DONE', 'benchmark', current_date + n, now(), now(), now(), 1, '{}',
       'great-circle', 1, 1, 0, 0, 0, '{}', 1000, now(), now(), 0, 0, 0, 1
FROM generate_series(-1, 2) AS n;

INSERT INTO plan (id, region_code, run_id, exercise, state, created_at, published_at, published_by)
VALUES (md5('plan')::uuid, '11', md5('run 0')::uuid, false, 'CURRENT', now(), now(), 'benchmark');

-- An expert's missions follow each other, a week each.
CREATE TEMPORARY TABLE stay AS
SELECT md5('mission ' || need.request_id || ' ' || seat)::uuid AS id, need.*, seat,
       row_number() OVER (ORDER BY need.submitted_at, need.request_id, seat) - 1 AS n
FROM (SELECT expert_need.id AS need_id, request_id, expert_need.hospital_id, incident_id, skill_code, submitted_at, establishment_id
      FROM expert_need
      JOIN reinforcement_request request ON request.id = request_id
      JOIN incident ON incident.id = incident_id) AS need,
     generate_series(0, abs(hashtext(need.request_id::text)) % 5) AS seat;

INSERT INTO mission (id, region_code, lender_id, hospital_id, plan_id, expert_id, need_id, request_id, incident_id,
                     establishment_id, skill_code, mode, state, starts_at, ends_at, travel_minutes, arrival_at, why, answer_by,
                     card_name, card_phone, card_level, stepped_at)
SELECT stay.id, '11', expert.lender_id, hospital_id, md5('plan')::uuid, expert.id, need_id, request_id, incident_id,
       establishment_id, skill_code, 'ON_SITE', (ARRAY['SOLICITED', 'OFFERED', 'COMMITTED', 'COMMITTED'])[1 + n % 4],
       begins, begins + interval '2 days 10 hours', 25 + n % 60, begins,
       jsonb_build_object(
           'met', '["E1", "E2", "E3", "E4", "E5", "E6"]'::jsonb, 'cost', jsonb_build_object('M1', -1555200 + n, 'S1', 130, 'S2', n % 90),
           'runnerUp', jsonb_build_object('expert', md5('expert ' || (n + 7) % 200)::uuid, 'difference', '{"hard": 0, "medium": 0, "soft": -106}'::jsonb)),
       now() + interval '30 days',
       CASE WHEN n % 4 > 0 THEN given_name || ' ' || family_name END, CASE WHEN n % 4 > 0 THEN phone END,
       CASE WHEN n % 4 > 0 THEN 2 END, now()
FROM (SELECT *, date_trunc('day', now()) + (2 + 7 * (n / 200)) * interval '1 day' + interval '8 hours' AS begins FROM stay) AS stay
JOIN expert ON expert.id = md5('expert ' || n % 200)::uuid;

INSERT INTO duty (id, mission_id, region_code, lender_id, hospital_id, expert_id, need_id, seat, shift_start, starts_at, ends_at, state)
SELECT md5('duty ' || mission.id || ' ' || day)::uuid, mission.id, '11', lender_id, mission.hospital_id, expert_id, mission.need_id,
       seat, starts_at + day * interval '1 day', starts_at + day * interval '1 day',
       starts_at + day * interval '1 day' + interval '10 hours', state
FROM mission JOIN stay USING (id), generate_series(0, 2) AS day;

ANALYZE;
