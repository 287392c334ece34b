package fr.renfort.graphql;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.mission.ExplainedPlan;
import fr.renfort.mission.NewPlan;
import fr.renfort.mission.PlanBook;
import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.LoanReasons;
import fr.renfort.planning.explain.MissingUnits;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.Stay;
import fr.renfort.planning.explain.StayReasons;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.facts.AssignedLoan;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.planning.score.UncoveredShift;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import fr.renfort.situation.file.ProblemFile;
import fr.renfort.vocabulary.TimeWindow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** What happens in the attacked region, told through mutations; only the plan is laid out by hand. */
final class Story {

    static final TimeWindow SHIFT =
            new TimeWindow(Instant.parse(AttackedRegion.SHIFT_START), Instant.parse(AttackedRegion.SHIFT_END));

    private final AttackedRegion region;
    final Json expert;
    final Json second;
    final Json lot;
    final Json incident;
    final Json request;

    Story(AttackedRegion region) {
        this.region = region;
        expert = expert("Ada", "Martineau", 3);
        second = expert("Boris", "Quentinois", 1);
        lot = region.done(region.coordinator, "registerEquipmentLot", "equipmentLot { id version }", lotInput())
                .at("equipmentLot");
        incident = region.done(region.coordinator, "declareIncident", "incident { id version }", incidentInput())
                .at("incident");
        request = region.done(
                        region.coordinator,
                        "requestReinforcement",
                        "request { id version expertNeeds { id } equipmentNeeds { id } }",
                        requestInput(incident.at("id").text()))
                .at("request");
    }

    private Json expert(String givenName, String familyName, int level) {
        return region.done(
                        region.coordinator,
                        "registerExpert",
                        "expert { id version }",
                        Inputs.with(
                                Inputs.expert(region.lenderId()),
                                Map.of(
                                        "givenName", givenName,
                                        "familyName", familyName,
                                        "skills", List.of(Map.of("skill", "REM.AD", "level", level)))))
                .at("expert");
    }

    private Map<String, Object> lotInput() {
        return Inputs.lot(region.lenderId(), region.siteId());
    }

    private Map<String, Object> incidentInput() {
        return Inputs.incident(region.siteId());
    }

    /** A need of the day after the request's, that the first expert could serve and the second could not. */
    String hypothetical() {
        return "establishmentId: \"" + region.siteId() + "\", need: {skill: \"REM.AD\", minimumLevel: 2, headcount: 1,"
                + " startsAt: \"2026-03-04T07:00:00Z\", endsAt: \"2026-03-04T17:00:00Z\"}";
    }

    /** The second expert on the shift that is asked for, on which he works at home, and for which his level is too low. */
    String assignment() {
        return "expertId: \"" + second.at("id").text() + "\", needId: \""
                + request.at("expertNeeds.0.id").text() + "\", from: \"" + AttackedRegion.SHIFT_START + "\", to: \""
                + AttackedRegion.SHIFT_END + "\"";
    }

    String loan() {
        return "lotId: \"" + lot.at("id").text() + "\", needId: \""
                + request.at("equipmentNeeds.0.id").text() + "\"";
    }

    static Map<String, Object> requestInput(String incident) {
        return Inputs.request(incident);
    }

    /** Stores a plan that proposes nothing; its global id. */
    String emptyPlan() {
        return store(Story::nothing);
    }

    /** Stores a plan of one stay, one loan and three gaps, made by a run that is done; its global id. */
    String plan() {
        return store(this::explained);
    }

    private String store(Function<Snapshot, ExplainedPlan> made) {
        String run = region.done(region.coordinator, "planRegion", "planningRun { id }", Map.of("regionCode", "11"))
                .at("planningRun.id")
                .text();
        Viewer planner = Viewer.planner("11");
        Snapshot snapshot = region.context
                .getBean(Snapshots.class)
                .of(planner, "11", false, region.time.instant(), Duration.ofDays(28));
        NewPlan found = new NewPlan(
                "11", false, GlobalId.read(run).orElseThrow().id(), made.apply(snapshot), snapshot.destinations());
        sql("UPDATE planning_run SET state = 'DONE', started_at = queued_at, finished_at = queued_at, policy = '{}',"
                + " travel_source = 'great circle', solve_millis = 1200, steps = 10, hard = 0, medium = -5400, soft = -61,"
                + " rules = '{\"M1\": 5400, \"S1\": 61}', phase_since = queued_at, heard_at = queued_at, budget_millis = 10000,"
                + " best_hard = 0, best_medium = -5400, best_soft = -61, best_steps = 10 WHERE id = '"
                + GlobalId.read(run).orElseThrow().id() + "'");
        String problem = Base64.getEncoder().encodeToString(ProblemFile.zip(snapshot.problem()));
        sql("INSERT INTO planning_problem (run_id, region_code, kept_at, content) VALUES ('"
                + GlobalId.read(run).orElseThrow().id() + "', '11', now(), decode('" + problem + "', 'base64'))");
        sql(
                "INSERT INTO run_alarm (id, region_code, kind, exercise, run_id, raised_at) VALUES (gen_random_uuid(), '11',"
                        + " 'FAILED_RUN', false, '"
                        + GlobalId.read(run).orElseThrow().id() + "', now())");
        told();
        return AttackedRegion.id(
                "Plan",
                region.context.getBean(PlanBook.class).store(planner, found).id());
    }

    private ExplainedPlan explained(Snapshot snapshot) {
        String need = raw(request.at("expertNeeds.0.id"));
        String units = raw(request.at("equipmentNeeds.0.id"));
        AssignedDuty duty = new AssignedDuty(need, 0, SHIFT.from(), raw(expert.at("id")));
        StayReasons stay = new StayReasons(
                new Stay(raw(expert.at("id")), need, region.hit.id().toString(), SHIFT, List.of(duty)),
                List.of(duty),
                EnumSet.range(EligibilityRule.E1, EligibilityRule.E6),
                OptionalInt.of(42),
                SHIFT.from(),
                Map.of(Rule.M1, -9_000L, Rule.S1, 84L),
                new StayReasons.RunnerUp(raw(second.at("id")), new Score(0, 0, -30)));
        WhyNot tooLow = new WhyNot(
                raw(second.at("id")),
                List.of(
                        new Reason.LevelTooLow(1, 2),
                        new Reason.TooFar(132, 90),
                        new Reason.OnDutyElsewhere(duty, region.hit.id().toString(), true, 60),
                        new Reason.LenderFull(region.lender.toString(), java.time.LocalDate.parse("2026-03-03"), 5)));
        return new ExplainedPlan(
                snapshot.problem(),
                Map.of(duty, SHIFT),
                List.of(stay),
                new ExplainedPlan.Lending(
                        List.of(new LoanReasons(
                                units, raw(lot.at("id")), OptionalInt.of(42), SHIFT.from(), Map.of(Rule.S1, 84L))),
                        List.of(new AssignedLoan(units, raw(lot.at("id"))))),
                new ExplainedPlan.Unserved(
                        List.of(new EmptySeat(
                                need,
                                1,
                                SHIFT.from(),
                                SHIFT,
                                List.of(tooLow),
                                new Relaxation.LowerLevel(tooLow.id(), 1))),
                        List.of(new MissingUnits(
                                units,
                                SHIFT,
                                10,
                                List.of(new WhyNot(raw(lot.at("id")), List.of(new Reason.LentElsewhere(units, 60)))),
                                null)),
                        List.of(new UncoveredShift(need, SHIFT.to(), SHIFT.to().plus(Duration.ofHours(1))))));
    }

    private static ExplainedPlan nothing(Snapshot snapshot) {
        return new ExplainedPlan(
                snapshot.problem(),
                Map.of(),
                List.of(),
                new ExplainedPlan.Lending(List.of(), List.of()),
                new ExplainedPlan.Unserved(List.of(), List.of(), List.of()));
    }

    static String raw(Json id) {
        return GlobalId.read(id.text()).orElseThrow().id().toString();
    }

    private void sql(String statement) {
        try (Connection connection = region.database.connect();
                Statement changing = connection.createStatement()) {
            changing.execute("SET search_path = renfort");
            changing.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who was told of it, whom notices go to, and who has a calendar. */
    private void told() {
        sql("INSERT INTO calendar_feed (id, digest, region_code, lender_id, expert_id, language, made_at, made_by)"
                + " SELECT gen_random_uuid(), encode(sha256(convert_to(id::text, 'UTF8')), 'hex'), region_code, lender_id, id, 'FR',"
                + " now(), 'claire.ars' FROM expert ON CONFLICT DO NOTHING");
        sql(
                "INSERT INTO notice (id, region_code, lender_id, exercise, recipient, email, phone, language, channel, subject_line,"
                        + " body, state, written_at, attempts, next_attempt_at, sent_at, called_at, called_by)"
                        + " SELECT gen_random_uuid(), '11', '" + region.lender
                        + "', false, 'Astreinte', 'astreinte@pret.example',"
                        + " '+33600000001', 'FR', 'EMAIL', 'Renfort demandé', 'On vous demande quelqu’un.', state, now(), 1,"
                        + " CASE state WHEN 'WAITING' THEN now() END, CASE state WHEN 'SENT' THEN now() END, NULL, NULL"
                        + " FROM (VALUES ('SENT'), ('SENT'), ('WAITING')) AS t (state)");
        sql(
                "INSERT INTO notice (id, region_code, hospital_id, exercise, recipient, phone, language, channel, subject_line,"
                        + " body, state, written_at, problem, called_at, called_by, call_note)"
                        + " SELECT gen_random_uuid(), '11', '" + region.hit.legalEntityId()
                        + "', false, 'Garde', '+33600000002',"
                        + " 'FR', 'PHONE', 'Renfort confirmé', 'Quelqu’un vient.', state, now(), 'notice.problem.noMail',"
                        + " CASE state WHEN 'CALLED' THEN now() END, CASE state WHEN 'CALLED' THEN 'claire.ars' END, NULL"
                        + " FROM (VALUES ('TO_CALL'), ('CALLED')) AS t (state)");
        sql(
                "INSERT INTO contact_book (id, region_code, lender_id, hospital_id, version, contacts, changed_at, changed_by)"
                        + " SELECT gen_random_uuid(), '11', lender, hospital, 1,"
                        + " '[{\"name\": \"Garde\", \"email\": null, \"phone\": \"+33600000002\", \"outOfBand\": true, \"language\": \"FR\"}]',"
                        + " now(), 'claire.ars' FROM (VALUES (CAST('" + region.lender
                        + "' AS uuid), CAST(NULL AS uuid)),"
                        + " (NULL, '" + region.hit.legalEntityId() + "'), (NULL, NULL)) AS t (lender, hospital)"
                        + " ON CONFLICT DO NOTHING");
        sql(
                "INSERT INTO request_escalation (request_id, step, region_code, hospital_id, escalated_at, recipient, national)"
                        + " SELECT id, 1, region_code, hospital_id, now(), 'Centre national', true FROM reinforcement_request"
                        + " ON CONFLICT DO NOTHING");
        sql("INSERT INTO duty_rota (region_code, version, shifts, changed_at, changed_by) VALUES ('11', 1,"
                + " '[{\"from\": \"2026-03-02T18:00:00Z\", \"to\": \"2026-03-03T06:00:00Z\", \"contact\": {\"name\": \"Garde\","
                + " \"email\": null, \"phone\": \"+33600000002\", \"outOfBand\": false, \"language\": \"FR\"}}]', now(), 'claire.ars')"
                + " ON CONFLICT DO NOTHING");
    }
}
