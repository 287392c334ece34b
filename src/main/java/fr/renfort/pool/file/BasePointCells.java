package fr.renfort.pool.file;

import fr.renfort.pool.BasePoint;
import fr.renfort.territory.Establishment;
import fr.renfort.vocabulary.GeoPoint;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where something sets out from, in three columns: the number of a site, latitude and longitude. */
final class BasePointCells {

    private BasePointCells() {}

    /** A place given counts; without one another site moves it there; without either it stays. */
    static Optional<BasePoint> read(FileContext context, Cells cells, FileRow row, @Nullable BasePoint present) {
        Optional<Establishment> site = Optional.empty();
        if (!cells.blank(Column.SITE)) {
            site = context.sites().find(row.text(Column.SITE), context.region().code());
            if (site.isEmpty()) {
                cells.refuse(Column.SITE, "error.file.site", context.region().name());
                return Optional.empty();
            }
        }
        if (cells.blank(Column.LATITUDE) != cells.blank(Column.LONGITUDE)) {
            cells.refuse(
                    cells.blank(Column.LATITUDE) ? Column.LATITUDE : Column.LONGITUDE,
                    "error.file.required",
                    (cells.blank(Column.LATITUDE) ? Column.LATITUDE : Column.LONGITUDE).title(context.language()));
            return Optional.empty();
        }
        @Nullable UUID home = site.map(Establishment::id).orElse(keptSite(cells, present));
        if (!cells.blank(Column.LATITUDE)) {
            Optional<Double> latitude = cells.decimal(Column.LATITUDE);
            Optional<Double> longitude = cells.decimal(Column.LONGITUDE);
            return latitude.isEmpty() || longitude.isEmpty()
                    ? Optional.empty()
                    : cells.made(Column.LATITUDE, () -> new GeoPoint(latitude.get(), longitude.get()))
                            .map(point -> new BasePoint(home, point));
        }
        boolean moves = site.isPresent() && (present == null || !site.get().id().equals(present.homeSite()));
        if (moves) {
            return site.map(found -> new BasePoint(home, found.point()));
        }
        if (present == null) {
            cells.refuse(Column.SITE, "error.pool.base");
            return Optional.empty();
        }
        return Optional.of(new BasePoint(home, present.point()));
    }

    static void write(FileContext context, BasePoint base, Map<Column, String> cells) {
        cells.put(Column.SITE, context.sites().number(base.homeSite()));
        cells.put(Column.LATITUDE, decimal(context, base.point().latitude()));
        cells.put(Column.LONGITUDE, decimal(context, base.point().longitude()));
    }

    private static @Nullable UUID keptSite(Cells cells, @Nullable BasePoint present) {
        return present == null || cells.has(Column.SITE) ? null : present.homeSite();
    }

    /** As many digits as tell it from every other number. */
    private static String decimal(FileContext context, double value) {
        String text = new BigDecimal(Double.toString(value)).toPlainString();
        return context.decimalComma() ? text.replace('.', ',') : text;
    }
}
