package fr.renfort.console;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Crises;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.OngoingIncident;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Happenings;
import fr.renfort.language.Language;
import fr.renfort.paper.Papers;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Scope;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the papers of all regions in the folder of this node: the roster as of the last thing that happened and of each night, and
 * twice a day, at 07:00 and 19:00 of the region, how each open incident stands. Thread-safe.
 */
@Singleton
@Requires(bean = PaperFolder.class)
final class PaperRound {

    /** How long it is kept how an incident stood. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(PaperRound.class);
    private static final Language LANGUAGE = Language.FR;
    private static final String SUBJECT = "papers-folder";
    private static final LocalTime NIGHT_IS_OVER = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration BETWEEN_SITUATIONS = Duration.ofHours(12);
    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd-HH'h'");

    private final PaperFolder folder;
    private final RosterFiles rosters;
    private final Papers papers;
    private final Crises crises;
    private final Territory territory;
    private final Happenings happenings;
    private final Transactions transactions;
    private final InstantSource time;
    private final Map<String, Seen> written = new ConcurrentHashMap<>();

    PaperRound(
            PaperFolder folder,
            RosterFiles rosters,
            Papers papers,
            Crises crises,
            Territory territory,
            Happenings happenings,
            Transactions transactions,
            InstantSource time) {
        this.folder = folder;
        this.rosters = rosters;
        this.papers = papers;
        this.crises = crises;
        this.territory = territory;
        this.happenings = happenings;
        this.transactions = transactions;
        this.time = time;
    }

    /** What a roster was written of: as much of the journal, and a night. */
    private record Seen(long happened, LocalDate night) {}

    /** Looks at every region. What cannot be written is said, and tried again the next time. */
    @Scheduled(fixedDelay = "20s", initialDelay = "5s")
    synchronized void look() {
        for (Region region : territory.regions()) {
            try {
                writeRoster(region);
                writeSituations(region);
            } catch (IOException | UncheckedIOException failure) {
                LOG.error("papers not written region={}", region.code(), failure);
            }
        }
    }

    private void writeRoster(Region region) throws IOException {
        LocalDate night = LocalDateTime.ofInstant(time.instant(), region.timeZone())
                .minus(Duration.between(LocalTime.MIDNIGHT, NIGHT_IS_OVER))
                .toLocalDate();
        long happened = transactions.read(Scope.region(region.code()), () -> happenings.latest(region.code()));
        Seen now = new Seen(happened, night);
        if (!now.equals(written.get(region.code()))) {
            for (Map.Entry<String, byte[]> file :
                    rosters.of(reader(region), region, LANGUAGE).entrySet()) {
                folder.keep(Path.of(region.code(), file.getKey()), file.getValue());
            }
            written.put(region.code(), now);
        }
    }

    private void writeSituations(Region region) throws IOException {
        Path situations = Path.of(region.code(), "situations");
        folder.forget(situations, time.instant().minus(KEPT));
        String slot = SLOT.format(latestSlot(region));
        for (OngoingIncident attack : crises.of(Viewer.planner(region.code()), region.code())) {
            Incident incident = attack.incident();
            Path file =
                    situations.resolve(slot + "-" + FileName.of(incident.facts().title(), incident.id()) + ".pdf");
            if (incident.open() && !folder.has(file)) {
                folder.keep(
                        file,
                        papers.situation(reader(region), incident.id(), LANGUAGE)
                                .orElseThrow());
            }
        }
    }

    /** The last 07:00 or 19:00 of the region. */
    private LocalDateTime latestSlot(Region region) {
        LocalDateTime now = LocalDateTime.ofInstant(time.instant(), region.timeZone());
        LocalDateTime morning = now.toLocalDate().atTime(MORNING);
        if (now.isBefore(morning)) {
            return morning.minus(BETWEEN_SITUATIONS);
        }
        LocalDateTime evening = morning.plus(BETWEEN_SITUATIONS);
        return now.isBefore(evening) ? morning : evening;
    }

    private static Viewer reader(Region region) {
        return Viewer.coordinator(SUBJECT, Set.of(region.code()));
    }
}
