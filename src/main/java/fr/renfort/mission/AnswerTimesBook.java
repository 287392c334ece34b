package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where regions say how long their lenders have to answer. Thread-safe. */
@Singleton
public final class AnswerTimesBook {

    private final Transactions transactions;
    private final AnswerTimesRepository times;
    private final SolicitationSettings settings;
    private final Journal journal;
    private final InstantSource time;

    AnswerTimesBook(
            Transactions transactions,
            AnswerTimesRepository times,
            SolicitationSettings settings,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.times = times;
        this.settings = settings;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Of a region.
     *
     * @throws NoSuchElementException when the viewer does not see it whole
     */
    public AnswerTimes of(Viewer viewer, String region) {
        return Optional.ofNullable(of(viewer, Set.of(region)).get(region))
                .orElseThrow(() -> new NoSuchElementException("There are no answer times of region " + region + "."));
    }

    /** Of regions that the viewer sees whole, by their codes. One statement. */
    public Map<String, AnswerTimes> of(Viewer viewer, Collection<String> regions) {
        if (regions.stream().noneMatch(viewer::sees)) {
            return Map.of();
        }
        Map<String, AnswerTimes> changed = transactions.read(viewer.scope(), () -> times.find(regions)).stream()
                .map(AnswerTimesRow::times)
                .collect(Collectors.toMap(AnswerTimes::region, Function.identity()));
        return regions.stream()
                .filter(viewer::sees)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), region -> changed.getOrDefault(region, bySettings(region))));
    }

    /**
     * Holds for questions to come.
     *
     * @param version that was read; 0 before the first change
     * @return refused with FORBIDDEN or STALE
     */
    public Outcome<AnswerTimes> change(Viewer coordinator, String region, int version, AnswerTimes.Minutes minutes) {
        if (!coordinator.coordinates(region)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.policy.notYours", region);
        }
        return transactions.decide(coordinator.scope(), () -> {
            int kept = times.change(
                    region,
                    minutes.least(),
                    minutes.urgent(),
                    minutes.usual(),
                    time.instant(),
                    coordinator.subject(),
                    version);
            AnswerTimes now = of(coordinator, region);
            if (kept == 0) {
                return journal.latest(subject(region))
                        .map(entry -> entry.<AnswerTimes>stale("version", version, now.version()))
                        .orElseGet(() -> Outcome.refused(
                                UserErrorCode.STALE,
                                "version",
                                "error.answerTimes.stale",
                                Integer.toString(version),
                                Integer.toString(now.version())));
            }
            journal.record(
                    new RegionEvent.AnswerTimesChanged(
                            region, subject(region), minutes.least(), minutes.urgent(), minutes.usual()),
                    coordinator.subject());
            return Outcome.done(now);
        });
    }

    private AnswerTimes bySettings(String region) {
        int least = minutes(settings.leastAnswer());
        int urgent = Math.max(least, minutes(settings.urgentAnswer()));
        int usual = Math.max(urgent, minutes(settings.answer()));
        return new AnswerTimes(region, new AnswerTimes.Minutes(least, urgent, usual), 0);
    }

    private static int minutes(Duration setting) {
        return (int) Math.max(5, setting.toMinutes());
    }

    private static UUID subject(String region) {
        return UUID.nameUUIDFromBytes(("answer times of region " + region).getBytes(StandardCharsets.UTF_8));
    }
}
