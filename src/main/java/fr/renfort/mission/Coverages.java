package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far requests are served: derived whenever it is asked for, never stored. Thread-safe. */
@Singleton
public final class Coverages {

    private final Transactions transactions;
    private final CoverageRepository coverages;
    private final InstantSource time;

    Coverages(Transactions transactions, CoverageRepository coverages, InstantSource time) {
        this.transactions = transactions;
        this.coverages = coverages;
        this.time = time;
    }

    /** Of every request that is asked for, in one statement. */
    public Map<UUID, Coverage> of(Viewer viewer, Collection<UUID> requests) {
        Map<UUID, Coverage> found = new HashMap<>();
        requests.forEach(request -> found.put(request, Coverage.NOTHING));
        if (!requests.isEmpty()) {
            transactions
                    .read(viewer.scope(), () -> coverages.of(requests, time.instant()))
                    .forEach(row -> found.put(row.requestId(), row.coverage()));
        }
        return found;
    }
}
