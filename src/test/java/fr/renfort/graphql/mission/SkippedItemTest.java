package fr.renfort.graphql.mission;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.mission.Booking;
import fr.renfort.mission.Destination;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Progress;
import fr.renfort.mission.PublishedPlan.Skipped;
import fr.renfort.mission.SkipReason;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SkippedItemTest {
    private static final Instant AT = Instant.parse("2026-06-02T06:00:00Z");
    private static final Progress PROPOSED = new Progress(MissionState.PROPOSED, null, null, null, AT, 0);
    private static final TimeWindow MORNING = new TimeWindow(AT, AT.plusSeconds(21_600));
    private static final Destination THERE = new Destination(
            "11",
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Destination.Site(UUID.randomUUID(), UUID.randomUUID()),
            null);

    @Test
    void aKeptItemIsReadAsItWas() {
        Booking mission = mission();
        Booking loan = loan();

        List<SkippedItem> items = SkippedItem.of(
                List.of(new Skipped(mission, SkipReason.DECLINED), new Skipped(loan, SkipReason.LOT_PROMISED)));

        assertThat(items)
                .containsExactly(
                        new SkippedItem(mission.id(), null, SkipReason.DECLINED),
                        new SkippedItem(null, loan.id(), SkipReason.LOT_PROMISED))
                .allMatch(item -> SkippedItem.read(item.text()).equals(item));
    }

    private static Mission mission() {
        Mission.Stay stay = Mission.Stay.of(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new SkillCode("REM.AD"),
                Mode.ON_SITE,
                new Mission.Journey(45, AT),
                List.of(new Duty(UUID.randomUUID(), 0, AT, MORNING, false)));
        return new Mission(UUID.randomUUID(), UUID.randomUUID(), THERE, stay, null, PROPOSED, null);
    }

    private static Loan loan() {
        Loan.Lending lending = new Loan.Lending(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Loan.Content(new EquipmentCode("EQ.LAP"), 20),
                30,
                MORNING,
                MORNING);
        return new Loan(UUID.randomUUID(), UUID.randomUUID(), THERE, lending, PROPOSED);
    }
}
