package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What can be done with plans, missions and loans, and what goes wrong. */
final class MissionTrials {

    private final AttackedRegion region;
    private final Trial trial;

    MissionTrials(AttackedRegion region, Trial trial) {
        this.region = region;
        this.trial = trial;
    }

    void missions(Story story) {
        String plan = story.plan();
        new PoolTrials(region, trial).calendars(story.expert.at("id").text());
        trial.tried.add("planRegion");
        trial.refused("planRegion", Map.of("regionCode", "93"), "FORBIDDEN", "regionCode");
        runs(plan);
        Json published = trial.done(
                "publishPlan",
                "plan { publishedAt } skipped { reason mission { id } loan { id } }",
                Map.of("planId", plan));
        assertThat(published.at("skipped").list()).isEmpty();
        trial.refused("publishPlan", Map.of("planId", plan), "WRONG_STATE", "planId");

        Viewer lends = region.lends();
        Json mission = region.ask(lends, "{ viewer { organisation { missions { nodes { id version } } } } }")
                .at("viewer.organisation.missions.nodes.0");
        trial.refused(
                lends, "declineMission", mission.with(Map.of("reason", " ", "scope", "ALWAYS")), "INVALID", "reason");
        Json offered = trial.done(
                        lends, "acceptMission", "mission { id version callingCard { name } }", mission.with(Map.of()))
                .at("mission");
        assertThat(offered.at("callingCard.name").text()).isEqualTo("Ada Martineau");
        trial.refused(
                lends,
                "acceptMission",
                mission.with(Map.of("version", offered.at("version").number())),
                "WRONG_STATE",
                "id");
        Json committed = trial.done("commitMission", "mission { id version state }", offered.with(Map.of()))
                .at("mission");
        trial.refused("commitMission", committed.with(Map.of()), "WRONG_STATE", "id");
        Map<String, Object> back = Map.of("reason", "Rappelé par son hôpital.");
        Json left = trial.done("mobiliseMission", "mission { id version state }", committed.with(Map.of()))
                .at("mission");
        trial.refused("mobiliseMission", left.with(Map.of()), "WRONG_STATE", "id");
        trial.done("recallMission", "mission { state reason }", left.with(back));
        trial.refused(
                "recallMission",
                Map.of("id", AttackedRegion.id("Mission", UUID.randomUUID()), "version", 0, "reason", "x"),
                "NOT_FOUND",
                "id");
        loans(plan, lends);

        missed(story.plan(), lends);
        served(story.plan(), lends);
        takenBack(story.plan());
        byHand(story, lends);

        String again = story.plan();
        trial.done("publishPlan", "plan { id }", Map.of("planId", again));
        Json asked = region.ask(
                        lends,
                        "{ viewer { organisation { missions(filter: {states: [SOLICITED]}) { nodes { id version } } } } }")
                .at("viewer.organisation.missions.nodes.0");
        trial.done(
                lends,
                "declineMission",
                "mission { state reason }",
                asked.with(Map.of("reason", "Congés.", "scope", "THESE_DATES")));
        Json loan = asked(again, "loans");
        trial.done(
                lends,
                "declineLoan",
                "loan { state }",
                loan.with(Map.of("reason", "Prêté ailleurs.", "scope", "THIS_INCIDENT")));
    }

    /** Nobody has answered, and nobody need. */
    private void takenBack(String plan) {
        trial.done("publishPlan", "plan { id }", Map.of("planId", plan));
        for (String kind : List.of("Mission", "Loan")) {
            Json question = asked(plan, kind.equals("Mission") ? "missions" : "loans");
            trial.refused("withdraw" + kind, question.with(Map.of("reason", " ")), "INVALID", "reason");
            trial.done("withdraw" + kind, shown(kind), question.with(Map.of("reason", "Demande réglée.")));
        }
    }

    /** Who is assigned by hand, comes and stays longer. */
    private void byHand(Story story, Viewer lends) {
        String from = "2026-03-04T07:00:00Z";
        Map<String, Object> days = Map.of("startsAt", from, "endsAt", "2026-03-05T17:00:00Z");
        Map<String, Object> request =
                new HashMap<>(Inputs.request(story.incident.at("id").text()));
        request.put("equipmentNeeds", List.of());
        request.put(
                "expertNeeds",
                List.of(Inputs.with(
                        Inputs.DAY, Inputs.with(days, Map.of("skill", "REM.AD", "minimumLevel", 2, "headcount", 1)))));
        String need = region.done(region.coordinator, "requestReinforcement", "request { expertNeeds { id } }", request)
                .at("request.expertNeeds.0.id")
                .text();
        Map<String, Object> wanted = Map.of(
                "needId", need, "expertId", story.expert.at("id").text(), "from", from, "to", "2026-03-04T17:00:00Z");
        trial.refused("assignExpert", Inputs.with(wanted, Map.of("reason", " ")), "INVALID", "reason");
        trial.refused(
                "assignExpert",
                Inputs.with(wanted, Map.of("expertId", story.second.at("id").text())),
                "CONFLICT",
                "expertId");
        Map<String, Object> motive = Map.of("reason", "Il connaît la maison.", "derogation", "Accord du directeur.");
        Json asked = trial.done(
                        "assignExpert",
                        "mission { id version state byHand { reason derogation breaks } }",
                        Inputs.with(wanted, motive))
                .at("mission");
        assertThat(asked.at("byHand.derogation").text()).isEqualTo("Accord du directeur.");
        trial.refused(
                lends,
                "acceptMission",
                asked.with(Map.of("expertId", story.second.at("id").text())),
                "CONFLICT",
                "expertId");
        trial.refused(lends, "acceptMission", asked.with(Map.of("until", from)), "INVALID", "until");
        Json offered = trial.done(lends, "acceptMission", shown("Mission"), asked.with(Map.of()))
                .at("mission");
        papers(offered);
        answerTimes();
        Map<String, Object> until = Inputs.with(motive, Map.of("until", "2026-03-05T17:00:00Z"));
        trial.refused("extendMission", asked.with(until), "STALE", "version");
        Json longer = trial.done("extendMission", shown("Mission"), offered.with(until))
                .at("mission");
        region.done(
                region.coordinator, "withdrawMission", "mission { id }", longer.with(Map.of("reason", "Plus court.")));
        region.done(
                region.coordinator, "recallMission", "mission { id }", offered.with(Map.of("reason", "Fin de crise.")));
    }

    /** What is written for who comes, and for who comes after. */
    private void papers(Json mission) {
        Map<String, Object> sheet = Map.of(
                "id", mission.at("id").text(),
                "paperVersion", 0,
                "door", "Urgences, côté ambulances",
                "contact", "Astreinte DSI, 01 61 69 61 69",
                "badge", "À l'accueil",
                "lodging", "Internat");
        trial.refused("writeArrivalSheet", Inputs.with(sheet, Map.of("paperVersion", 3)), "STALE", "paperVersion");
        Json written = trial.done(
                "writeArrivalSheet", "mission { arrivalSheet { door contact badge lodging version } }", sheet);
        assertThat(written.at("mission.arrivalSheet.version").number()).isEqualTo(1);
        Map<String, Object> note = Map.of("id", mission.at("id").text(), "paperVersion", 0, "text", "Annuaire isolé.");
        trial.refused("writeHandover", Inputs.with(note, Map.of("text", " ")), "INVALID", "text");
        Json left = trial.done("writeHandover", "mission { handover { text version } handoverBefore { text } }", note);
        assertThat(left.at("mission.handover.text").text()).isEqualTo("Annuaire isolé.");
        assertThat(left.at("mission.handoverBefore").isNull()).isTrue();
    }

    private void answerTimes() {
        Map<String, Object> times =
                Map.of("regionCode", "11", "version", 0, "leastMinutes", 15, "urgentMinutes", 60, "usualMinutes", 600);
        Json changed = trial.done("changeAnswerTimes", "answerTimes { leastMinutes urgentMinutes version }", times);
        assertThat(changed.at("answerTimes.urgentMinutes").number()).isEqualTo(60);
        trial.refused("changeAnswerTimes", times, "STALE", "version");
        trial.refused("changeAnswerTimes", Inputs.with(times, Map.of("regionCode", "93")), "FORBIDDEN", "regionCode");
        trial.refused("changeAnswerTimes", Inputs.with(times, Map.of("urgentMinutes", 1)), "INVALID", "urgentMinutes");
    }

    /** What was promised does not come. */
    private void missed(String plan, Viewer lends) {
        trial.done("publishPlan", "plan { id }", Map.of("planId", plan));
        Json mission = committed(plan, lends, "Mission");
        trial.refused(lends, "missMission", mission.with(Map.of()), "FORBIDDEN", "id");
        assertThat(step("missMission", mission).at("state").text()).isEqualTo("NO_SHOW");
        Json loan = committed(plan, lends, "Loan");
        trial.refused(lends, "missLoan", loan.with(Map.of()), "FORBIDDEN", "id");
        assertThat(step("missLoan", loan).at("state").text()).isEqualTo("NO_SHOW");
    }

    /** What was promised comes, is let go and is back. */
    private void served(String plan, Viewer lends) {
        trial.done("publishPlan", "plan { id }", Map.of("planId", plan));
        for (String kind : List.of("Mission", "Loan")) {
            Json promised = committed(plan, lends, kind);
            trial.refused("release" + kind, promised.with(Map.of()), "WRONG_STATE", "id");
            trial.refused(lends, "arrive" + kind, promised.with(Map.of()), "FORBIDDEN", "id");
            Json there = step("arrive" + kind, promised);
            assertThat(there.at("state").text()).isEqualTo("ON_SITE");
            Json released = step("release" + kind, there);
            trial.refused("return" + kind, there.with(Map.of()), "STALE", "version");
            assertThat(step("return" + kind, released).at("state").text()).isEqualTo("RETURNED");
        }
    }

    private Json committed(String plan, Viewer lends, String kind) {
        Json asked = asked(plan, kind.equals("Mission") ? "missions" : "loans");
        Json offered = trial.done(lends, "accept" + kind, shown(kind), asked.with(Map.of()))
                .at(kind.toLowerCase(Locale.ROOT));
        return step("commit" + kind, offered);
    }

    /** The first that waits for its lender: a plan also lists what it kept of what went before. */
    private Json asked(String plan, String list) {
        Json found = region.ask(
                region.coordinator,
                "{ node(id: \"" + plan + "\") { ... on Plan { " + list + " { nodes { id version state } } } } }");
        return IntStream.range(0, found.at("node." + list + ".nodes").list().size())
                .mapToObj(index -> found.at("node." + list + ".nodes." + index))
                .filter(booking -> booking.at("state").text().equals("SOLICITED"))
                .findFirst()
                .orElseThrow();
    }

    private Json step(String mutation, Json before) {
        String kind = mutation.endsWith("Loan") ? "Loan" : "Mission";
        return trial.done(mutation, shown(kind), before.with(Map.of())).at(kind.toLowerCase(Locale.ROOT));
    }

    private static String shown(String kind) {
        return kind.toLowerCase(Locale.ROOT) + " { id version state }";
    }

    private void runs(String plan) {
        Json asked = region.ask(
                region.coordinator,
                "{ region(code: \"11\") { alarms { nodes { id sentence } } } node(id: \"" + plan
                        + "\") { ... on Plan { run { id } } } }");
        String run = asked.at("node.run.id").text();
        Json stopped = trial.done("stopPlanningRun", "planningRun { state stoppedAt }", Map.of("id", run));
        assertThat(stopped.at("planningRun.state").text()).isEqualTo("DONE");
        String unknown = AttackedRegion.id("PlanningRun", UUID.randomUUID());
        trial.refused("stopPlanningRun", Map.of("id", unknown), "NOT_FOUND", "id");
        String alarm = asked.at("region.alarms.nodes.0.id").text();
        trial.done("acknowledgeAlarm", "alarm { acknowledgedAt kind }", Map.of("id", alarm));
        trial.refused(
                "acknowledgeAlarm", Map.of("id", AttackedRegion.id("RunAlarm", UUID.randomUUID())), "NOT_FOUND", "id");
        notices();
    }

    private void notices() {
        trial.done(
                "tickNotice", "notice { state call { by note } }", Map.of("id", notice("TO_CALL"), "note", "Prévenu."));
        trial.refused("tickNotice", Map.of("id", notice("SENT")), "WRONG_STATE", "id");
        trial.done("resendNotice", "notice { state attempts nextAttemptAt }", Map.of("id", notice("SENT")));
        trial.refused("resendNotice", Map.of("id", notice("WAITING")), "WRONG_STATE", "id");
        trial.refused("resendNotice", Map.of("id", AttackedRegion.id("Notice", UUID.randomUUID())), "NOT_FOUND", "id");
    }

    private String notice(String state) {
        return region.ask(
                        region.coordinator,
                        "{ region(code: \"11\") { notices(filter: {states: [" + state + "]}) { nodes { id } } } }")
                .at("region.notices.nodes.0.id")
                .text();
    }

    private void loans(String plan, Viewer lends) {
        Json loan = region.ask(
                        region.coordinator,
                        "{ node(id: \"" + plan + "\") { ... on Plan { loans { nodes { id version } } } } }")
                .at("node.loans.nodes.0");
        trial.refused(lends, "declineLoan", loan.with(Map.of("reason", " ", "scope", "ALWAYS")), "INVALID", "reason");
        Json offered = trial.done(lends, "acceptLoan", "loan { id version need { quantity } }", loan.with(Map.of()))
                .at("loan");
        trial.refused(lends, "acceptLoan", offered.with(Map.of()), "WRONG_STATE", "id");
        Json committed = trial.done("commitLoan", "loan { id version }", offered.with(Map.of()))
                .at("loan");
        trial.refused("commitLoan", committed.with(Map.of()), "WRONG_STATE", "id");
        trial.refused("recallLoan", committed.with(Map.of("reason", "")), "INVALID", "reason");
        Json left = step("mobiliseLoan", committed);
        trial.refused("mobiliseLoan", left.with(Map.of()), "WRONG_STATE", "id");
        trial.done("recallLoan", "loan { state }", left.with(Map.of("reason", "Matériel rappelé.")));
    }
}
