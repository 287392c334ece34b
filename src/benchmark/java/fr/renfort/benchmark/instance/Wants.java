package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.ExpertNeed.Exclusion;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.planning.facts.ExpertNeed.Seats;
import fr.renfort.planning.facts.ExpertNeed.WorkingTime;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.ShiftPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Draws one need. */
final class Wants {
    private static final int OPEN_ENDED_PERCENT = 20;

    private final Size size;
    private final Moment moment;
    private final Dice dice;
    private final List<Expert> experts;
    private final List<EquipmentLot> lots;

    Wants(Size size, Moment moment, Dice dice, List<Expert> experts, List<EquipmentLot> lots) {
        this.size = size;
        this.moment = moment;
        this.dice = dice;
        this.experts = experts;
        this.lots = lots;
    }

    ExpertNeed experts(String id, Incident incident, int startHour) {
        Seats seats = new Seats(
                People.skill(size, dice),
                dice.weighted(List.of(1, 2, 3), 40, 46, 14),
                dice.weighted(List.of(1, 2, 3, 4), 44, 30, 11, 15));
        Mode mode = dice.percent(72) ? Mode.ON_SITE : Mode.REMOTE;
        ShiftPattern pattern = dice.weighted(
                List.of(ShiftPattern.DAY, ShiftPattern.EXTENDED, ShiftPattern.ROUND_THE_CLOCK), 65, 22, 13);
        Instant from = moment.hour(startHour);
        OpenWindow window = window(from, 4, moment.days() - 2);
        return new ExpertNeed(
                id, incident.id(), seats, priority(), window, new WorkingTime(mode, pattern), exclusions(from));
    }

    private int priority() {
        return dice.weighted(List.of(1, 2, 3), 37, 40, 23);
    }

    private OpenWindow window(Instant from, int leastDays, int mostDays) {
        if (dice.percent(OPEN_ENDED_PERCENT)) {
            return new OpenWindow(from, null);
        }
        return new OpenWindow(from, from.plus(Duration.ofDays(dice.between(leastDays, Math.max(leastDays, mostDays)))));
    }

    private List<Exclusion> exclusions(Instant from) {
        List<Exclusion> exclusions = new ArrayList<>();
        int count = dice.between(0, Math.max(1, size.experts() / 40));
        for (Expert expert : dice.some(experts, count)) {
            Instant start = from.plus(Duration.ofHours(dice.between(0, 96)));
            Instant end = dice.percent(20) ? null : start.plus(Duration.ofDays(dice.between(1, 5)));
            exclusions.add(new Exclusion(expert.id(), new OpenWindow(start, end)));
        }
        return exclusions;
    }

    EquipmentNeed equipment(String id, Incident incident, int startHour) {
        String type =
                dice.weighted(List.of("EQ.LAP", "EQ.PRT", "EQ.NET", "EQ.4G", "EQ.EDR", "EQ.MED"), 40, 28, 13, 6, 6, 7);
        int quantity = switch (type) {
            case "EQ.LAP" -> 5 * dice.between(2, 12);
            case "EQ.PRT", "EQ.NET", "EQ.MED" -> dice.between(1, 10);
            default -> dice.between(1, 4);
        };
        List<String> excluded = dice.percent(25)
                ? dice.some(lots, dice.between(1, 2)).stream()
                        .map(EquipmentLot::id)
                        .toList()
                : List.of();
        OpenWindow window = window(moment.hour(startHour), 3, 3 + moment.days() / 2);
        return new EquipmentNeed(id, incident.id(), type, quantity, priority(), window, new HashSet<>(excluded));
    }
}
