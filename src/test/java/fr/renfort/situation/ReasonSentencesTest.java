package fr.renfort.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.mission.MissionRooms;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonSentencesTest {

    private static final Instant EIGHT = Instant.parse("2026-12-12T07:00:00Z");
    private static final String SITE = TwoRegions.SITE.toString();
    private static final AssignedDuty DUTY = new AssignedDuty("need", 0, EIGHT, "expert");
    private static final TimeWindow WINDOW = new TimeWindow(EIGHT, EIGHT.plusSeconds(36_000));
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    private MissionRooms rooms;
    private ReasonSentences sentences;
    private RelaxationSentences relaxations;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        sentences = rooms.context.getBean(ReasonSentences.class);
        relaxations = rooms.context.getBean(RelaxationSentences.class);
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void everyReasonHasItsSentence() {
        Map<Reason, String> expected = Map.ofEntries(
                Map.entry(new Reason.LevelTooLow(1, 2), "niveau 1, au moins 2 demandé"),
                Map.entry(new Reason.LevelTooLow(0, 2), "n'a pas la compétence"),
                Map.entry(new Reason.Unavailable(WINDOW, 90, EIGHT), "indisponible jusqu'au 12/12 08:00"),
                Map.entry(new Reason.Unavailable(WINDOW, 90, null), "indisponible (il manque 1 h 30)"),
                Map.entry(new Reason.TooFar(132, 90), "à 132 min, au plus 90"),
                Map.entry(new Reason.NoWay(), "aucun trajet connu"),
                Map.entry(
                        new Reason.ArrivesTooLate(EIGHT, EIGHT.minusSeconds(3600)),
                        "arriverait le 12/12 08:00, au plus tard le 12/12 07:00"),
                Map.entry(new Reason.Excluded(null), "a décliné"),
                Map.entry(new Reason.Excluded(EIGHT), "a décliné (jusqu'au 12/12 08:00)"),
                Map.entry(new Reason.NeededAtHome("incident"), "son établissement est attaqué"),
                Map.entry(new Reason.NeededAtHome(null), "appartient au système d'information du site"),
                Map.entry(new Reason.OtherType("EQ.PRT"), "autre type de matériel (EQ.PRT)"),
                Map.entry(new Reason.OnDutyElsewhere(DUTY, SITE, true, 60), "déjà en poste à CH 11 le 12/12 08:00"),
                Map.entry(
                        new Reason.TooLittleRest(DUTY, SITE, true, 60),
                        "repos insuffisant avec son poste à CH 11 le 12/12 08:00 (il manque 1 h)"),
                Map.entry(
                        new Reason.WorkAtHome(WINDOW, 60),
                        "travaille dans son établissement du 12/12 08:00 au 12/12 18:00"),
                Map.entry(
                        new Reason.WeekFull(DAY, 45, 2880),
                        "limite hebdomadaire dépassée de 45 min sur 7 jours à partir du 12/12 (au plus 48 h)"),
                Map.entry(new Reason.NoDayOff(DAY), "aucun jour de repos dans les 7 jours à partir du 12/12"),
                Map.entry(
                        new Reason.LenderFull(TwoRegions.LENDER.toString(), DAY, 5),
                        "limite de prêt de l'organisme atteinte (CH de 11, le 12/12 : 5 par jour)"),
                Map.entry(new Reason.LentElsewhere("need", 60), "déjà retenu pour un autre besoin"));

        expected.forEach(
                (reason, sentence) -> assertThat(sentence(Language.FR, reason)).isEqualTo(sentence));
        assertThat(expected.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Reason.class.getPermittedSubclasses()).toArray(Class<?>[]::new));
    }

    @Test
    void englishIsSpokenToo() {
        assertThat(sentence(Language.EN, new Reason.Unavailable(WINDOW, 90, EIGHT)))
                .isEqualTo("unavailable until 12 Dec 08:00");
    }

    @Test
    void severalReasonsKeepTheirOrder() {
        assertThat(sentences.of(
                        Language.EN,
                        "11",
                        List.of(
                                new WhyNot("a", List.of(new Reason.NoWay(), new Reason.Excluded(null))),
                                new WhyNot("b", List.of()))))
                .containsExactly(List.of("no way known", "declined"), List.of());
    }

    @Test
    void whatIsOnlyProposedElsewhereIsSaidSo() {
        assertThat(sentence(Language.FR, new Reason.OnDutyElsewhere(DUTY, SITE, false, 60)))
                .isEqualTo("déjà proposé à CH 11 le 12/12 08:00");
        assertThat(sentence(Language.EN, new Reason.TooLittleRest(DUTY, SITE, false, 60)))
                .isEqualTo("too little rest with the duty proposed at CH 11 on 12 Dec 08:00 (short by 1 h)");
    }

    @Test
    void everyRelaxationIsSaidInBothLanguages() {
        String lender = TwoRegions.LENDER.toString();

        assertThat(relaxed(Language.FR, new Relaxation.MoreTravel("x", 45, 132, 90)))
                .isEqualTo("+45 min de trajet (132 min, au plus 90)");
        assertThat(relaxed(Language.FR, new Relaxation.LaterStart("x", 6, EIGHT)))
                .isEqualTo("commencer 6 h plus tard (12/12 08:00)");
        assertThat(relaxed(Language.FR, new Relaxation.OneMoreLent("x", lender, 2)))
                .startsWith("une personne de plus prêtée par ")
                .endsWith(" (au plus 2 par jour)");
        assertThat(relaxed(Language.FR, new Relaxation.LowerLevel("x", 2))).isEqualTo("accepter le niveau 2");
        assertThat(relaxed(Language.FR, new Relaxation.Remote("x"))).isEqualTo("accepter le travail à distance");
        assertThat(relaxed(Language.EN, new Relaxation.LowerLevel("x", 2))).isEqualTo("accept level 2");
        assertThat(relaxed(Language.EN, new Relaxation.LaterStart("x", 6, EIGHT)))
                .isEqualTo("start 6 h later (12 Dec 08:00)");
    }

    private String relaxed(Language language, Relaxation relaxation) {
        return relaxations.of(language, "11", relaxation);
    }

    @Test
    void everyReasonNamesItsRule() {
        assertThat(List.of(
                                new Reason.LevelTooLow(1, 2),
                                new Reason.Unavailable(WINDOW, 1, null),
                                new Reason.TooFar(2, 1),
                                new Reason.ArrivesTooLate(EIGHT, EIGHT),
                                new Reason.Excluded(null),
                                new Reason.NeededAtHome(null),
                                new Reason.OtherType("x"),
                                new Reason.WorkAtHome(WINDOW, 1),
                                new Reason.WeekFull(DAY, 1, 1),
                                new Reason.NoDayOff(DAY),
                                new Reason.LenderFull("x", DAY, 1),
                                new Reason.LentElsewhere("x", 1))
                        .stream()
                        .map(ReasonSentences::rule))
                .containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "TYPE", "H1", "H2", "H3", "H4", "H5");
    }

    private String sentence(Language language, Reason reason) {
        return sentences
                .of(language, "11", List.of(new WhyNot("id", List.of(reason))))
                .get(0)
                .get(0);
    }
}
