package fr.renfort.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonsFormatTest {

    private static final Instant AT = Instant.parse("2026-06-02T06:00:00Z");
    private static final AssignedDuty DUTY = new AssignedDuty("need", 1, AT, "expert");
    private static final TimeWindow WINDOW = new TimeWindow(AT, AT.plusSeconds(3600));
    private static final List<Reason> ALL = List.of(
            new Reason.LevelTooLow(1, 2),
            new Reason.Unavailable(WINDOW, 60, AT),
            new Reason.Unavailable(WINDOW, 60, null),
            new Reason.TooFar(132, 90),
            new Reason.NoWay(),
            new Reason.ArrivesTooLate(AT, AT.minusSeconds(60)),
            new Reason.Excluded(null),
            new Reason.NeededAtHome("incident"),
            new Reason.OtherType("EQ.LAP"),
            new Reason.OnDutyElsewhere(DUTY, "site", true, 30),
            new Reason.TooLittleRest(DUTY, "site", false, 30),
            new Reason.WorkAtHome(WINDOW, 30),
            new Reason.WeekFull(LocalDate.of(2026, 6, 1), 30, 2880),
            new Reason.NoDayOff(LocalDate.of(2026, 6, 1)),
            new Reason.LenderFull("lender", LocalDate.of(2026, 6, 1), 2),
            new Reason.LentElsewhere("need", 30));

    @Test
    void everyKindOfReasonIsReadAsItWasWritten() {
        List<WhyNot> written = List.of(new WhyNot("expert", ALL), new WhyNot("other", List.of()));

        assertThat(ReasonsFormat.readWhyNot(ReasonsFormat.write(written))).isEqualTo(written);
        assertThat(ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Reason.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void everyKindOfRelaxationIsReadAsItWasWritten() {
        List<Relaxation> all = List.of(
                new Relaxation.MoreTravel("expert", 45, 132, 90),
                new Relaxation.LaterStart("expert", 6, AT),
                new Relaxation.OneMoreLent("expert", "lender", 2),
                new Relaxation.LowerLevel("expert", 2),
                new Relaxation.Remote("expert"));

        assertThat(all)
                .allSatisfy(written -> assertThat(ReasonsFormat.readRelaxation(ReasonsFormat.write(written)))
                        .isEqualTo(written));
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Relaxation.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void whatAnEarlierVersionStoredIsReadWithoutWhatItDidNotSay() {
        assertThat(ReasonsFormat.readWhy("{\"cost\":{\"M1\":-600}}"))
                .isEqualTo(new Why(Set.of(), Map.of(Rule.M1, -600L), null));
        assertThat(
                        ReasonsFormat.readWhyNot(
                                "[{\"id\":\"x\",\"reasons\":[{\"reason\":\"OnDutyElsewhere\",\"duty\":{\"need\":\"need\",\"seat\":1,"
                                        + "\"start\":\"2026-06-02T06:00:00Z\",\"expert\":\"expert\"},\"establishment\":\"site\",\"commonMinutes\":30}]}]"))
                .containsExactly(new WhyNot("x", List.of(new Reason.OnDutyElsewhere(DUTY, "site", false, 30))));
    }

    @Test
    void aProposalsReasonsAreReadAsTheyWereWritten() {
        Why alone = new Why(Set.of(EligibilityRule.E1, EligibilityRule.E3), Map.of(Rule.M1, -600L), null);
        Why contested = new Why(Set.of(), Map.of(), new Why.RunnerUp(UUID.randomUUID(), new Score(0, -60, 12)));

        assertThat(ReasonsFormat.readWhy(ReasonsFormat.write(alone))).isEqualTo(alone);
        assertThat(ReasonsFormat.readWhy(ReasonsFormat.write(contested))).isEqualTo(contested);
    }

    @Test
    void aFieldOfALaterVersionDoesNotMatter() {
        assertThat(ReasonsFormat.readWhyNot(
                        "[{\"id\":\"x\",\"reasons\":[{\"reason\":\"NoWay\",\"later\":1}],\"more\":2}]"))
                .containsExactly(new WhyNot("x", List.of(new Reason.NoWay())));
    }
}
