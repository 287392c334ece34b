package fr.renfort.mission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void onlyALenderMakesAPromise() {
        assertThat(Arrays.stream(Step.values())
                        .filter(step -> !Arrays.stream(MissionState.values())
                                .allMatch(state -> !step.startsFrom(state) || state.active()))
                        .filter(step -> step.to().active()))
                .containsExactly(Step.ACCEPT)
                .allMatch(step -> step.by().equals(Set.of(Party.LENDER)));
    }

    @Test
    void whatEndsAPromiseBadlyOrRefusesItReopens() {
        Set<Step> reopening = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values()).filter(Step::reopens).forEach(reopening::add);

        assertThat(reopening)
                .containsExactlyInAnyOrder(Step.SKIP, Step.DECLINE, Step.EXPIRE, Step.WITHDRAW, Step.MISS, Step.RECALL);
    }

    @Test
    void noStepLeadsOutOfAnEnd() {
        Set<MissionState> ends = EnumSet.of(
                MissionState.NO_SHOW,
                MissionState.RETURNED,
                MissionState.DECLINED,
                MissionState.EXPIRED,
                MissionState.WITHDRAWN,
                MissionState.RECALLED);

        assertThat(Step.values()).noneMatch(step -> ends.stream().anyMatch(step::startsFrom));
        assertThat(Arrays.stream(MissionState.values()).filter(state -> !ends.contains(state)))
                .allMatch(state -> Arrays.stream(Step.values()).anyMatch(step -> step.startsFrom(state)));
    }

    @Test
    void aPromiseIsActiveAndAQuestionIsOnlyPublished() {
        assertThat(Arrays.stream(MissionState.values()).filter(MissionState::active))
                .containsExactly(
                        MissionState.OFFERED, MissionState.COMMITTED, MissionState.MOBILISED, MissionState.ON_SITE);
        assertThat(MissionState.SOLICITED.published()).isTrue();
        assertThat(MissionState.PROPOSED.published()).isFalse();
    }
}
