package fr.renfort.territory.crossing;

import fr.renfort.database.Transactions;
import fr.renfort.travel.TravelSource;
import fr.renfort.travel.TravelSources;
import jakarta.inject.Singleton;

/** Travel times by the source that the program is configured for and the table of exceptions as it now is. Thread-safe. */
@Singleton
public final class Journeys {

    private final Transactions transactions;
    private final CrossingRepository table;
    private final TravelSources sources;

    Journeys(Transactions transactions, CrossingRepository table, TravelSources sources) {
        this.transactions = transactions;
        this.table = table;
        this.sources = sources;
    }

    /**
     * Travel times under a policy; what is changed in the table later does not change them.
     *
     * @param congestionFactor on free-flow times over land, 0.1 to 10
     */
    public TravelSource with(double congestionFactor) {
        return sources.with(
                congestionFactor,
                transactions.readPublic(
                        () -> table.all().stream().map(CrossingRow::crossing).toList()));
    }
}
