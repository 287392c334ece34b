package fr.renfort.demo;

import static fr.renfort.vocabulary.Lookup.known;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.NewLot;
import fr.renfort.territory.EquipmentKind;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Equipment of the demonstration. The same seed and day give the same lots. Used by one thread. */
final class InventedLots {

    private static final int USUAL_DAYS = 70;

    private final Random chance;
    private final LocalDate today;
    private final ZoneId zone;

    private final Map<EquipmentCode, EquipmentKind> kinds;

    /**
     * @param today in the region's time
     * @param kinds what becomes of each type of equipment when it is lent
     */
    InventedLots(Random chance, LocalDate today, ZoneId zone, Map<EquipmentCode, EquipmentKind> kinds) {
        this.chance = chance;
        this.today = today;
        this.zone = zone;
        this.kinds = Map.copyOf(kinds);
    }

    /** The lots of each lender, in its order; every kind of lender has its turn. */
    Map<Lender, List<Invented>> of(List<Lender> lenders) {
        Map<Lender, List<Invented>> lots = new HashMap<>();
        DemoTable.rows("lots.csv", row -> deal(row, lenders))
                .forEach(dealt -> dealt.forEach((lender, more) ->
                        lots.computeIfAbsent(lender, first -> new ArrayList<>()).addAll(more)));
        return lots;
    }

    /** A lot, before its lender is known by its id. */
    record Invented(EquipmentLot.Details details, int base, TimeWindow availability) {

        NewLot of(UUID lender, Lender owner) {
            return new NewLot(lender, details, owner.base(base), List.of(availability));
        }
    }

    private Map<Lender, List<Invented>> deal(NamedCsvRecord row, List<Lender> lenders) {
        OrganisationKind owner = OrganisationKind.valueOf(row.getField("owner"));
        Deck<Lender> turns = new Deck<>(
                lenders.stream().filter(lender -> lender.kind() == owner).toList(), chance);
        Map<Lender, List<Invented>> dealt = new HashMap<>();
        for (int lot = 0; lot < DemoTable.number(row, "lots"); lot++) {
            dealt.computeIfAbsent(turns.deal(), first -> new ArrayList<>()).add(lot(row, lot));
        }
        return dealt;
    }

    private Invented lot(NamedCsvRecord row, int base) {
        EquipmentCode type = new EquipmentCode(row.getField("equipment"));
        int fewest = DemoTable.number(row, "fewest");
        int most = DemoTable.number(row, "most");
        EquipmentLot.Details details = new EquipmentLot.Details(
                type,
                known(kinds, type),
                row.getField("label"),
                fewest + chance.nextInt(most - fewest + 1),
                DemoTable.number(row, "handling_minutes"),
                DemoTable.number(row, "max_travel_minutes"));
        return new Invented(details, base, availability());
    }

    /** One lot in eight is back only in a week, one in eight must be home again within 17 days. */
    private TimeWindow availability() {
        int draw = chance.nextInt(8);
        LocalDate from = today.plusDays(draw == 0 ? 7 : -1);
        LocalDate to = today.plusDays(draw == 1 ? 17 : USUAL_DAYS);
        return new TimeWindow(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }
}
