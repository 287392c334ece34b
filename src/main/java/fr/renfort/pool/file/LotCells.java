package fr.renfort.pool.file;

import fr.renfort.pool.EquipmentLot;
import fr.renfort.vocabulary.TimeWindow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A lot as the cells of a line. */
final class LotCells {

    private LotCells() {}

    static Map<Column, String> of(
            FileContext context, EquipmentLot lot, List<TimeWindow> availability, @Nullable String reference) {
        EquipmentLot.Details details = lot.details();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, lot.id().toString());
        cells.put(Column.REFERENCE, Objects.toString(reference, ""));
        cells.put(Column.ORGANISATION, context.lenders().name(lot.lender()));
        cells.put(Column.EQUIPMENT, details.type().value());
        cells.put(Column.LOT_KIND, Words.of(details.kind(), context.language()));
        cells.put(Column.LABEL, details.label());
        cells.put(Column.QUANTITY, Integer.toString(details.quantity()));
        BasePointCells.write(context, lot.base(), cells);
        cells.put(Column.HANDLING, Integer.toString(details.handlingMinutes()));
        cells.put(Column.MAX_TRAVEL, Integer.toString(details.maxTravelMinutes()));
        cells.put(
                Column.WINDOWS, availability.stream().map(context.times()::text).collect(Collectors.joining(" | ")));
        cells.put(Column.WITHDRAWN, Words.of(Words.YesNo.NO, context.language()));
        return cells;
    }
}
