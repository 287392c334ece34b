package fr.renfort.graphql.live;

import fr.renfort.access.Viewer;
import fr.renfort.database.Bell;
import fr.renfort.database.BellListener;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Happening;
import fr.renfort.journal.Happenings;
import fr.renfort.run.Runs;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.Scope;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what happened on any node, and tells those who follow it here. What a notice says is only that something happened; whom
 * it touches is read from the journal, by the service itself, in the regions of the notices. Works on the thread of the bell.
 */
@Singleton
final class LiveBell implements BellListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBell.class);
    private static final int READ_AT_ONCE = 1_000;
    /** A region has few runs that are not over: one of each kind waiting, and one under way. */
    private static final int LATEST_RUNS = 5;

    private final Bell bell;
    private final Subscriptions subscriptions;
    private final Transactions transactions;
    private final Happenings happenings;
    private final Territory territory;
    private final Runs runs;

    LiveBell(
            Bell bell,
            Subscriptions subscriptions,
            Transactions transactions,
            Happenings happenings,
            Territory territory,
            Runs runs) {
        this.bell = bell;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
        this.happenings = happenings;
        this.territory = territory;
        this.runs = runs;
    }

    @EventListener
    void start(ServerStartupEvent started) {
        bell.listen(this);
    }

    @Override
    public void heard(List<String> texts) {
        if (subscriptions.count() == 0) {
            return;
        }
        List<Notice> notices = texts.stream()
                .flatMap(text -> Notice.read(text).stream())
                .filter(notice -> Changed.followed(notice.kind()))
                .toList();
        unrecorded(notices).forEach(subscriptions::tell);
        recorded(notices).forEach(subscriptions::tell);
    }

    /** Reads on from where the journal was heard last, and looks again at what the journal does not keep. */
    @Override
    public void missed(String since) {
        LOG.info("live updates catch up since={}", since);
        Scope everywhere =
                new Scope(territory.regions().stream().map(Region::code).collect(Collectors.toSet()), null, null, null);
        List<Happening> missed;
        long after = 0;
        do {
            long from = after;
            missed = transactions.read(everywhere, () -> happenings.since(since, from, READ_AT_ONCE));
            missed.forEach(subscriptions::tell);
            after = missed.isEmpty() ? after : missed.get(missed.size() - 1).sequence();
        } while (missed.size() == READ_AT_ONCE);
        subscriptions.tellOfSingleThings();
        everywhere.regions().forEach(this::tellOfRuns);
    }

    private void tellOfRuns(String region) {
        runs.list(Viewer.planner(region), region, PageRequest.first(LATEST_RUNS)).items().stream()
                .filter(run -> run.course().finishedAt() == null)
                .forEach(run -> subscriptions.tell(Happening.unrecorded(region, Changed.RUN, run.id())));
    }

    private static Set<Happening> unrecorded(List<Notice> notices) {
        return notices.stream()
                .filter(notice -> !notice.recorded())
                .map(notice -> Happening.unrecorded(notice.region(), notice.kind(), notice.subject()))
                .collect(Collectors.toSet());
    }

    private List<Happening> recorded(List<Notice> notices) {
        Set<String> regions = new HashSet<>();
        List<Long> sequences = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.recorded()) {
                regions.add(notice.region());
                sequences.add(notice.sequence());
            }
        }
        return sequences.isEmpty()
                ? List.of()
                : transactions.read(new Scope(regions, null, null, null), () -> happenings.at(sequences));
    }
}
