package fr.renfort.audit;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps who read what of whom, apart from the journal. Thread-safe. */
@Singleton
public final class PersonalReads {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalReads.class);

    private final Transactions transactions;
    private final PersonalReadRepository reads;
    private final InstantSource time;

    PersonalReads(Transactions transactions, PersonalReadRepository reads, InstantSource time) {
        this.transactions = transactions;
        this.reads = reads;
        this.time = time;
    }

    /**
     * Writes down what an answer showed, after it was read and before it goes out. That it cannot be written is logged and keeps
     * nobody from help.
     *
     * @param door by which it went out, such as {@code graphql}
     * @throws IllegalStateException inside a transaction of another scope
     */
    public void note(String door, PeopleShown shown) {
        List<PersonalReadRow> rows = shown.byRegion().entrySet().stream()
                .map(region -> row(shown.viewer(), door, region.getKey(), region.getValue()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try {
            transactions.write(Scope.NONE, () -> {
                reads.insertAll(rows);
                return rows.size();
            });
        } catch (RuntimeException failure) {
            LOG.error("reading of people not written down door={} answers={}", door, rows.size(), failure);
        }
    }

    private PersonalReadRow row(Viewer viewer, String door, String region, PeopleShown.InRegion shown) {
        return new PersonalReadRow(
                UUID.randomUUID(),
                region,
                time.instant(),
                viewer.subject(),
                viewer.role().name(),
                door,
                joined(shown.fields()),
                joined(shown.people()));
    }

    private static String joined(Set<?> parts) {
        return parts.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
