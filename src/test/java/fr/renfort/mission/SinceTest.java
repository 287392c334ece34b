package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.evening;
import static fr.renfort.mission.MissionRooms.morning;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Messages;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final UUID WHO = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Destination THERE = destination();
    private static final Duty TUESDAY = duty(2, 0);

    @Test
    void nothingStandsAgainstAProposalWhenNothingHappened() {
        assertThat(since().against(mission())).isEmpty();
        assertThat(since().against(loan())).isEmpty();
    }

    @Test
    void whatIsOverIsNotAskedFor() {
        Since later = new Since(Set.of(), Set.of(), List.of(), List.of(), List.of(), evening(2));

        assertThat(later.against(mission())).contains(SkipReason.OVER);
    }

    @Test
    void whoeverHasLeftThePoolIsNotAskedFor() {
        Since gone = new Since(Set.of(WHO), Set.of(), List.of(), List.of(), List.of(), morning(1));

        assertThat(gone.against(mission())).contains(SkipReason.EXPERT_WITHDRAWN);
        assertThat(gone.against(loan())).contains(SkipReason.LOT_WITHDRAWN);
    }

    @Test
    void whatWasDeclinedIsNotAskedForAgain() {
        Decline decline = new Decline(WHO, OTHER, TUESDAY.window(), DeclineScope.THESE_DATES);
        Since declined = new Since(Set.of(), Set.of(), List.of(decline), List.of(), List.of(), morning(1));

        assertThat(declined.against(mission())).contains(SkipReason.DECLINED);
        assertThat(declined.against(loan())).contains(SkipReason.DECLINED);
    }

    @Test
    void anExpertWhoWasPromisedAtThatTimeIsNotAskedFor() {
        assertThat(promised(WHO, OTHER, duty(2, 5)).against(mission())).contains(SkipReason.EXPERT_PROMISED);
        assertThat(promised(WHO, OTHER, duty(3, 0)).against(mission())).isEmpty();
    }

    @Test
    void aSeatThatWasFilledIsNotAskedFor() {
        assertThat(promised(OTHER, THERE.need(), TUESDAY).against(mission())).contains(SkipReason.SEAT_FILLED);
        assertThat(promised(OTHER, THERE.need(), duty(2, 1)).against(mission())).isEmpty();
        assertThat(promised(OTHER, THERE.need(), duty(3, 0)).against(mission())).isEmpty();
        assertThat(promised(OTHER, OTHER, TUESDAY).against(mission())).isEmpty();
    }

    @Test
    void aLotThatWasPromisedAtThatTimeIsNotAskedFor() {
        Since promised = new Since(Set.of(), Set.of(), List.of(), List.of(), List.of(loan()), morning(1));

        assertThat(promised.against(loan())).contains(SkipReason.LOT_PROMISED);
    }

    @Test
    void everyReasonHasASentence() {
        assertThat(SkipReason.values())
                .allSatisfy(reason -> assertThat(new Messages().text(Locale.ENGLISH, reason.message(), List.of()))
                        .isNotBlank());
    }

    private static Since since() {
        return new Since(Set.of(), Set.of(), List.of(), List.of(), List.of(), morning(1));
    }

    private static Since promised(UUID expert, UUID need, Duty duty) {
        return new Since(
                Set.of(), Set.of(), List.of(), List.of(new PromisedDuty(expert, need, duty)), List.of(), morning(1));
    }

    private static Mission mission() {
        Mission.Stay stay = Mission.Stay.of(
                WHO,
                UUID.randomUUID(),
                new SkillCode("REM.AD"),
                Mode.ON_SITE,
                new Mission.Journey(45, morning(2)),
                List.of(TUESDAY));
        return new Mission(
                UUID.randomUUID(),
                UUID.randomUUID(),
                THERE,
                stay,
                Later.atHand(new Why(Set.of(), Map.of(), null)),
                Progress.proposed(Instant.EPOCH),
                null);
    }

    private static Loan loan() {
        Loan.Lending lending = new Loan.Lending(
                WHO,
                UUID.randomUUID(),
                new Loan.Content(new EquipmentCode("EQ.LAP"), 20),
                30,
                TUESDAY.window(),
                new TimeWindow(morning(2), evening(3)));
        return new Loan(UUID.randomUUID(), UUID.randomUUID(), THERE, lending, Progress.proposed(Instant.EPOCH));
    }

    private static Duty duty(int day, int seat) {
        return new Duty(UUID.randomUUID(), seat, morning(day), new TimeWindow(morning(day), evening(day)), false);
    }

    private static Destination destination() {
        return new Destination(
                "11",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Destination.Site(UUID.randomUUID(), UUID.randomUUID()),
                null);
    }
}
