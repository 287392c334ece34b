package fr.renfort.notice;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.RegionEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/**
 * Hears what happens in a region and stores, in the same transaction, who is to be told: what happened and that they are told are
 * kept together, or neither is.
 */
@Singleton
final class Occasions {

    private final Transactions transactions;
    private final OccasionRepository occasions;
    private final InstantSource time;

    Occasions(Transactions transactions, OccasionRepository occasions, InstantSource time) {
        this.transactions = transactions;
        this.occasions = occasions;
        this.time = time;
    }

    @EventListener
    void on(RegionEvent event) {
        List<OccasionRow> rows = Occasion.of(event).stream()
                .map(occasion -> OccasionRow.of(occasion, time.instant()))
                .toList();
        if (!rows.isEmpty()) {
            transactions.elsewhere(Viewer.planner(event.region()).scope(), () -> {
                occasions.insertAll(rows);
                return true;
            });
        }
    }
}
