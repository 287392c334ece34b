package fr.renfort.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.crisis.Need;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.NewRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastAttackTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-10-24T19:17:00Z");

    @Test
    void theTwoAttacksBearTheirRealPlacesAndDates() {
        assertThat(PastAttack.all())
                .extracting(
                        attack -> attack.site().value(),
                        attack -> attack.facts().past())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "910020254", "CH Sud Francilien (Corbeil-Essonnes), 21 août 2022"),
                        org.assertj.core.groups.Tuple.tuple(
                                "780800256", "CH de Versailles, hôpital André-Mignot, 3 décembre 2022"));
    }

    @Test
    void theCoordinatorWeighsBothAsTheGridSuggests() {
        assertThat(PastAttack.all()).allSatisfy(attack -> {
            assertThat(attack.weighing().severity()).isEqualTo(4);
            assertThat(attack.weighing().grid().suggestedSeverity()).isEqualTo(4);
        });
    }

    @Test
    void eachAsksForItsPackagesPeopleAndEquipment() {
        assertThat(PastAttack.all()).allSatisfy(attack -> {
            List<NewRequest.Asked> asked = asked(attack);
            assertThat(asked)
                    .extracting(request -> request.order().code())
                    .containsExactly("TRIAGE", "REBUILD", "ENDPOINT");
            assertThat(asked.stream()
                            .flatMap(request -> request.expertNeeds().stream())
                            .map(need -> need.skill().value()))
                    .contains("CON.DEG", "SIH.DPI");
            assertThat(asked.stream()
                            .flatMap(request -> request.equipmentNeeds().stream())
                            .map(need -> need.type().value()))
                    .contains("EQ.LAP", "EQ.PRT", "EQ.4G");
        });
    }

    @Test
    void needsBeginNowOrAtMidnightOfALaterDayWhateverTheClockDoes() {
        assertThat(PastAttack.all().stream()
                        .flatMap(attack -> asked(attack).stream())
                        .flatMap(PastAttackTest::needs)
                        .map(Need::window)
                        .map(NeedWindow::from))
                .allSatisfy(from -> assertThat(from.equals(SUNDAY_EVENING)
                                || from.atZone(PARIS).toLocalTime().toSecondOfDay() == 0)
                        .isTrue());
    }

    private static Stream<Need> needs(NewRequest.Asked asked) {
        return Stream.concat(asked.expertNeeds().stream(), asked.equipmentNeeds().stream());
    }

    private static List<NewRequest.Asked> asked(PastAttack attack) {
        return attack.requests().stream()
                .map(request -> request.asked(SUNDAY_EVENING, PARIS))
                .toList();
    }
}
