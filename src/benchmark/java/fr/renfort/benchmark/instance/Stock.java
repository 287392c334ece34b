package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentLot.Content;
import fr.renfort.planning.facts.EquipmentLot.Kind;
import fr.renfort.planning.facts.Home;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws equipment lots. */
final class Stock {
    /** Lots are known to be available from so long before now to so long after the horizon. */
    private static final Duration MARGIN = Duration.ofDays(10);

    private static final Duration GAP = Duration.ofDays(3);

    private final Size size;
    private final Landscape landscape;
    private final Moment moment;
    private final Dice dice;

    Stock(Size size, Landscape landscape, Moment moment, Dice dice) {
        this.size = size;
        this.landscape = landscape;
        this.moment = moment;
        this.dice = dice;
    }

    List<EquipmentLot> lots() {
        List<EquipmentLot> lots = new ArrayList<>();
        int lenders = Math.min(size.lenders(), landscape.establishments().size());
        for (int i = 0; i < size.lots(); i++) {
            int lender = dice.between(0, lenders - 1);
            String base = landscape.homeNear(lender, "PL" + i, dice);
            String system = landscape.establishments().get(lender).informationSystem();
            Content content = content();
            lots.add(new EquipmentLot(
                    "L" + i,
                    new Home("O" + lender, system, base),
                    content,
                    availability(),
                    content.kind() == Kind.LICENCE ? 0 : dice.weighted(List.of(30, 60, 120), 33, 36, 31),
                    dice.weighted(List.of(90, 120, 180, 240), 26, 21, 26, 27)));
        }
        return lots;
    }

    private Content content() {
        String type =
                dice.weighted(List.of("EQ.LAP", "EQ.PRT", "EQ.NET", "EQ.4G", "EQ.EDR", "EQ.MED"), 49, 17, 17, 6, 5, 6);
        return switch (type) {
            case "EQ.LAP" -> new Content(type, Kind.RETURNABLE, dice.weighted(List.of(5, 10, 20, 40), 22, 44, 15, 19));
            case "EQ.PRT" -> new Content(type, Kind.RETURNABLE, dice.weighted(List.of(2, 4, 8), 58, 21, 21));
            case "EQ.EDR" -> new Content(type, Kind.LICENCE, dice.one(List.of(1, 2, 4, 8)));
            case "EQ.MED" -> new Content(type, Kind.CONSUMABLE, dice.one(List.of(1, 2, 8)));
            default -> new Content(type, Kind.RETURNABLE, dice.one(List.of(1, 2, 4, 8)));
        };
    }

    private List<TimeWindow> availability() {
        Instant from = moment.now().minus(MARGIN);
        Instant to = moment.period().horizon().plus(MARGIN);
        if (dice.percent(80)) {
            return List.of(new TimeWindow(from, to));
        }
        Instant gone = moment.now().plus(Duration.ofMinutes(10L * dice.between(-700, 144 * moment.days())));
        return List.of(new TimeWindow(from, gone), new TimeWindow(gone.plus(GAP), to));
    }
}
