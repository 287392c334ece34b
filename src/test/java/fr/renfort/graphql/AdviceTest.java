package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the coordinator, and the hospital, are told before anything is decided. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceTest {

    private static final String CANDIDATE =
            "nodes { expert { familyName } level travelMinutes arrivesAt possible shifts"
                    + " difference { hard medium soft } cost { rule points }"
                    + " obstacles { rule code value limit distance from until sentence } }";

    private final AttackedRegion region = new AttackedRegion();
    private final Story story = new Story(region);

    @AfterAll
    void close() {
        region.close();
    }

    private Json candidates(Viewer viewer, String arguments) {
        return region.ask(
                        viewer,
                        "{ node(id: \"" + story.request.at("expertNeeds.0.id").text()
                                + "\") { ... on ExpertNeed { candidates" + arguments + " { " + CANDIDATE + " } } } }")
                .at("node.candidates");
    }

    private Json hypothetical(Viewer viewer) {
        return region.ask(viewer, "{ candidatesFor(input: {" + story.hypothetical() + "}) { " + CANDIDATE + " } }")
                .at("candidatesFor");
    }

    @Test
    void everybodyWithTheSkillIsACandidateForASeatBeforeAnyPlanNearMissesWithWhatIsMissing() {
        Json found = candidates(region.coordinator, "(startsAt: \"" + AttackedRegion.SHIFT_START + "\", seat: 1)");

        assertThat(found.at("nodes").list()).hasSize(2);
        Json miss = found.at("nodes.1");
        assertThat(miss.at("expert.familyName").text()).isEqualTo("Quentinois");
        assertThat(miss.at("possible").value()).isEqualTo(false);
        assertThat(miss.at("shifts").number()).isZero();
        assertThat(miss.at("difference").isNull()).isTrue();
        assertThat(miss.at("obstacles").list().stream()
                        .map(obstacle -> new Json(obstacle).at("code").text()))
                .containsExactly("LEVEL_TOO_LOW", "WORKS_AT_HOME");
        Json level = miss.at("obstacles.0");
        assertThat(level.at("rule").text()).isEqualTo("E1");
        assertThat(level.at("value").value()).isEqualTo(1.0);
        assertThat(level.at("limit").number()).isEqualTo(2);
        assertThat(level.at("sentence").text()).isEqualTo("niveau 1, au moins 2 demandé");
    }

    @Test
    void theNeedAsAWholeIsAskedAboutWhenNoShiftIsNamed() {
        assertThat(candidates(region.coordinator, "").at("nodes").list()).hasSize(2);
        assertThat(candidates(region.coordinator, "(first: 1)").at("nodes").list())
                .hasSize(1);
    }

    @Test
    void aSeatThatIsNotThereHasNoCandidates() {
        assertThat(candidates(region.coordinator, "(startsAt: \"2026-03-03T08:00:00Z\")")
                        .isNull())
                .isTrue();
        assertThat(candidates(region.coordinator, "(startsAt: \"" + AttackedRegion.SHIFT_START + "\", seat: 9)")
                        .isNull())
                .isTrue();
    }

    @Test
    void aHospitalIsToldHowManyCouldComeAndWhenButNotWho() {
        Json whole = hypothetical(region.coordinator);
        Json cut = hypothetical(region.hospital());

        assertThat(whole.at("nodes").list()).hasSize(2);
        Json first = whole.at("nodes.0");
        assertThat(first.at("expert.familyName").text()).isEqualTo("Martineau");
        assertThat(first.at("possible").value()).isEqualTo(true);
        assertThat(first.at("shifts").number()).isEqualTo(1);
        assertThat((Double) first.at("difference.medium").value()).isPositive();
        assertThat(sum(first, "M"))
                .isEqualTo(-(Double) first.at("difference.medium").value());
        assertThat(sum(first, "S"))
                .isEqualTo(-(Double) first.at("difference.soft").value());

        assertThat(cut.at("nodes").list()).hasSize(1);
        assertThat(cut.at("nodes.0.expert").isNull()).isTrue();
        assertThat(cut.at("nodes.0.difference").isNull()).isTrue();
        assertThat(cut.at("nodes.0.cost").list()).isEmpty();
        assertThat(cut.at("nodes.0.level").number()).isEqualTo(3);
        assertThat(cut.at("nodes.0.travelMinutes").number())
                .isEqualTo(first.at("travelMinutes").number());
        assertThat(cut.at("nodes.0.arrivesAt").text())
                .isEqualTo(first.at("arrivesAt").text());
    }

    private static double sum(Json candidate, String level) {
        return candidate.at("cost").list().stream()
                .map(Json::new)
                .filter(cost -> cost.at("rule").text().startsWith(level))
                .mapToDouble(cost -> (Double) cost.at("points").value())
                .sum();
    }

    @Test
    void whoNeitherSeesTheRegionNorAsksForTheSiteIsToldNothing() {
        List<Viewer> strangers = List.of(
                region.lends(),
                Viewer.coordinator("paca", Set.of("93")),
                new Viewer("expert", Role.EXPERT, Set.of(), null, null, region.lender));
        for (Viewer stranger : strangers) {
            Json told = region.ask(
                    stranger,
                    "{ candidatesFor(input: {" + story.hypothetical() + "}) { nodes { level } }"
                            + " checkAssignment(input: {" + story.assignment() + "}) { allowed }"
                            + " checkLoan(input: {" + story.loan() + "}) { allowed } }");
            assertThat(told.at("candidatesFor").isNull()).isTrue();
            assertThat(told.at("checkAssignment").isNull()).isTrue();
            assertThat(told.at("checkLoan").isNull()).isTrue();
        }
        assertThat(region.ask(region.hospital(), "{ checkAssignment(input: {" + story.assignment() + "}) { allowed } }")
                        .at("checkAssignment")
                        .isNull())
                .isTrue();
    }

    @Test
    void aCheckedAssignmentTellsWhatItBreaksByRule() {
        Json check = region.ask(
                        region.coordinator,
                        "{ checkAssignment(input: {" + story.assignment() + "}) { allowed"
                                + " shifts { startsAt endsAt seat replaces { id } obstacles { rule code sentence } }"
                                + " obstacles { code } difference { hard medium } cost { rule points } } }")
                .at("checkAssignment");

        assertThat(check.at("allowed").value()).isEqualTo(false);
        assertThat(check.at("shifts").list()).hasSize(1);
        assertThat(check.at("shifts.0.seat").isNull()).isFalse();
        assertThat(check.at("shifts.0.replaces").isNull()).isTrue();
        assertThat(check.at("shifts.0.obstacles.0.code").text()).isEqualTo("LEVEL_TOO_LOW");
        assertThat(check.at("shifts.0.obstacles.1.code").text()).isEqualTo("WORKS_AT_HOME");
        assertThat(check.at("cost.0.rule").text()).isEqualTo("H1");
        assertThat((Double) check.at("difference.hard").value())
                .isEqualTo(-(Double) check.at("cost.0.points").value());
        assertThat((Double) check.at("difference.medium").value()).isPositive();
    }

    @Test
    void aCheckedLoanTellsWhatStandsAgainstIt() {
        Json check = region.ask(
                        region.coordinator,
                        "{ checkLoan(input: {" + story.loan()
                                + "}) { allowed shifts { seat } obstacles { rule code } cost { rule points } } }")
                .at("checkLoan");

        assertThat(check.at("allowed").value()).isEqualTo(false);
        assertThat(check.at("shifts").list()).isEmpty();
        assertThat(check.at("obstacles.0.code").text()).isEqualTo("NEEDED_AT_HOME");
    }

    @Test
    void whatIsRecordedInTheRegionIsKnownToTheNextQuestion() {
        int before = hypothetical(region.coordinator).at("nodes").list().size();
        Json third = region.done(
                        region.coordinator,
                        "registerExpert",
                        "expert { id version }",
                        Inputs.with(Inputs.expert(region.lenderId()), Map.of("familyName", "Nouvelle")))
                .at("expert");

        assertThat(hypothetical(region.coordinator).at("nodes").list()).hasSize(before + 1);

        region.done(region.coordinator, "withdrawExpert", "expert { id }", third.with(Map.of()));
    }

    @Test
    void aSeverityThatDoesNotExistIsRefused() {
        Map<String, Object> answer = region.answer(
                region.coordinator,
                Language.EN,
                "{ candidatesFor(input: {severity: 5, " + story.hypothetical() + "}) { nodes { level } } }",
                Map.of());

        assertThat(answer.get("errors").toString()).contains("The severity (5) must be 1 to 4.");
    }

    @Test
    void aPlanTellsTheRulesItsMissionsMeetAndWhatWouldFillItsGaps() {
        String plan = story.plan();

        Json told = region.ask(
                        region.coordinator,
                        "{ node(id: \"" + plan + "\") { ... on Plan {"
                                + " missions { nodes { rulesMet cost { rule points }"
                                + " runnerUp { expert { familyName } difference { hard medium soft } } } }"
                                + " gaps { nodes { kind relaxation { dimension amount cost sentence lot { id }"
                                + " expert { familyName } }"
                                + " obstacles { nodes { details { rule code value limit sentence } } } } } } } }")
                .at("node");

        Json mission = told.at("missions.nodes.0");
        assertThat(mission.at("rulesMet").list())
                .containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "H1", "H2", "H3", "H4");
        assertThat(mission.at("cost.0.rule").text()).isEqualTo("M1");
        assertThat(mission.at("cost.0.points").value()).isEqualTo(-9_000.0);
        assertThat(mission.at("runnerUp.expert.familyName").text()).isEqualTo("Quentinois");
        assertThat(mission.at("runnerUp.difference.soft").value()).isEqualTo(-30.0);
        Json gap = told.at("gaps.nodes").list().stream()
                .map(Json::new)
                .filter(each -> each.at("kind").text().equals("SEAT"))
                .findFirst()
                .orElseThrow();
        assertThat(gap.at("relaxation.dimension").text()).isEqualTo("LEVEL");
        assertThat(gap.at("relaxation.amount").number()).isEqualTo(1);
        assertThat(gap.at("relaxation.sentence").text()).isEqualTo("accepter le niveau 1");
        assertThat(gap.at("relaxation.expert.familyName").text()).isEqualTo("Quentinois");
        assertThat(gap.at("relaxation.lot").isNull()).isTrue();
        assertThat(gap.at("obstacles.nodes.0.details").list().stream()
                        .map(detail -> new Json(detail).at("code").text()))
                .containsExactly("LEVEL_TOO_LOW", "TOO_FAR", "PROMISED_ELSEWHERE", "LENDER_FULL");
    }
}
