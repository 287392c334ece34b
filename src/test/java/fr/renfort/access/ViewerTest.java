package fr.renfort.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.renfort.vocabulary.Scope;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void aCoordinatorDecidesInTheirRegionsOnly() {
        Viewer viewer = Viewer.coordinator("anne", Set.of("11"));

        assertThat(viewer.coordinates("11")).isTrue();
        assertThat(viewer.coordinates("84")).isFalse();
    }

    @Test
    void toSeeARegionIsNotToDecideInIt() {
        Viewer viewer = new Viewer("olga", Role.OBSERVER, Set.of("11"), null, null, null);

        assertThat(viewer.sees("11")).isTrue();
        assertThat(viewer.sees("84")).isFalse();
        assertThat(viewer.coordinates("11")).isFalse();
    }

    @Test
    void whoSeesNoNamesIsNotToldHowFewThereAre() {
        Viewer observer = new Viewer("olga", Role.OBSERVER, Set.of("11"), null, null, null);
        Viewer coordinator = Viewer.coordinator("anne", Set.of("11"));

        assertThat(IntStream.of(0, 1, 4, 5, 6).map(observer::told)).containsExactly(0, 5, 5, 5, 6);
        assertThat(IntStream.of(0, 1, 4, 5, 6).map(coordinator::told)).containsExactly(0, 1, 4, 5, 6);
    }

    @Test
    void thePlannerSeesItsRegion() {
        Viewer planner = Viewer.planner("11");

        assertThat(planner.is(Role.PLANNER)).isTrue();
        assertThat(planner.scope()).isEqualTo(Scope.region("11"));
        assertThat(planner.coordinates("11")).isFalse();
    }

    @Test
    void aLenderAnswersForTheirOrganisationOnly() {
        Viewer lender = new Viewer("luc", Role.LENDER, Set.of(), ID, null, null);

        assertThat(lender.lendsFor(ID)).isTrue();
        assertThat(lender.lendsFor(OTHER)).isFalse();
        assertThat(lender.asksFor(ID)).isFalse();
        assertThat(lender.scope()).isEqualTo(new Scope(Set.of(), ID, null, null));
    }

    @Test
    void aHospitalAsksForItsEstablishmentsOnly() {
        Viewer hospital = new Viewer("hana", Role.HOSPITAL, Set.of(), null, ID, null);

        assertThat(hospital.asksFor(ID)).isTrue();
        assertThat(hospital.asksFor(OTHER)).isFalse();
        assertThat(hospital.lendsFor(ID)).isFalse();
        assertThat(hospital.scope()).isEqualTo(new Scope(Set.of(), null, ID, null));
    }

    @Test
    void anExpertSeesWhatConcernsThem() {
        Viewer expert = new Viewer("eve", Role.EXPERT, Set.of(), null, null, ID);

        assertThat(expert.scope()).isEqualTo(new Scope(Set.of(), null, null, ID));
    }

    @Test
    void whoActsForSomebodyNamesThem() {
        assertRefused(Role.LENDER, "lender");
        assertRefused(Role.HOSPITAL, "hospital");
        assertRefused(Role.EXPERT, "expert");
    }

    @Test
    void aSubjectHasOneTo200Characters() {
        assertThat(Viewer.coordinator("s".repeat(200), Set.of()).subject()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Viewer.coordinator(" ", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Viewer.coordinator("s".repeat(201), Set.of()));
    }

    private static void assertRefused(Role role, String missing) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Viewer("somebody", role, Set.of("11"), null, null, null))
                .withMessageContaining(missing);
    }
}
