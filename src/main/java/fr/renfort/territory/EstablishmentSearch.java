package fr.renfort.territory;

import fr.renfort.database.Transactions;
import fr.renfort.territory.crossing.Journeys;
import fr.renfort.travel.TravelSource;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds establishments as people look for them, best match first, then the nearest, then the largest. The place of a page: rank,
 * distance, size, id. Public: no scope guards them. Thread-safe.
 */
@Singleton
public final class EstablishmentSearch {

    private static final Comparator<FoundRow> ORDER = Comparator.comparingLong(FoundRow::rankKey)
            .thenComparingLong(FoundRow::distanceKey)
            .thenComparingLong(FoundRow::sizeKey)
            .thenComparing(row -> row.id().toString());

    private final Transactions transactions;
    private final SearchRepository search;
    private final Establishments establishments;
    private final Journeys journeys;

    EstablishmentSearch(
            Transactions transactions, SearchRepository search, Establishments establishments, Journeys journeys) {
        this.transactions = transactions;
        this.search = search;
        this.establishments = establishments;
        this.journeys = journeys;
    }

    /** @param congestionFactor on free-flow travel times, 0.1 to 10 */
    public Page<FoundSite> find(SiteSearch wanted, double congestionFactor, PageRequest page) {
        return transactions.readPublic(() -> {
            SiteSearch.Near near = wanted.near();
            if (near == null) {
                return shown(search.page(wanted, page), null, null);
            }
            TravelSource travel = journeys.with(congestionFactor);
            return shown(
                    near.minutes() == null ? search.page(wanted, page) : reached(wanted, near, travel, page),
                    near,
                    travel);
        });
    }

    /** The page of those that are reached in time, the quickest first among equals. */
    private Page<FoundRow> reached(SiteSearch wanted, SiteSearch.Near near, TravelSource travel, PageRequest page) {
        int most = Objects.requireNonNull(near.minutes());
        Comparator<FoundRow> order = page.backward() ? ORDER.reversed() : ORDER;
        FoundRow beside = page.fromTheEdge()
                ? null
                : new FoundRow(page.id(3), 0, 0, page.number(0), page.number(1), page.number(2));
        List<FoundRow> rest = search.all(wanted).stream()
                .flatMap(row -> {
                    OptionalInt minutes = travel.minutes(near.place(), row.point());
                    return minutes.isPresent() && minutes.getAsInt() <= most
                            ? Stream.of(row.after(minutes.getAsInt()))
                            : Stream.<FoundRow>empty();
                })
                .sorted(order)
                .filter(row -> beside == null || order.compare(row, beside) > 0)
                .limit(page.counting() ? Long.MAX_VALUE : page.limit() + 1L)
                .toList();
        return page.counting() ? Page.counted(rest.size()) : Page.of(rest, page.limit());
    }

    private Page<FoundSite> shown(Page<FoundRow> rows, SiteSearch.@Nullable Near near, @Nullable TravelSource travel) {
        Map<UUID, Establishment> sites =
                establishments.byIds(rows.items().stream().map(FoundRow::id).toList());
        return rows.map(row -> new FoundSite(
                Objects.requireNonNull(sites.get(row.id())),
                row.place(),
                near == null ? null : near.place().greatCircleKm(row.point()),
                near == null || travel == null ? OptionalInt.empty() : travel.minutes(near.place(), row.point())));
    }
}
