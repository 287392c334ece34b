package fr.renfort.run;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a coordinator must know about runs, until acknowledged. Each is raised once. Thread-safe. */
@Singleton
public final class Alarms {

    private final Transactions transactions;
    private final AlarmRepository alarms;
    private final RunListRepository lists;
    private final InstantSource time;

    Alarms(Transactions transactions, AlarmRepository alarms, RunListRepository lists, InstantSource time) {
        this.transactions = transactions;
        this.alarms = alarms;
        this.lists = lists;
        this.time = time;
    }

    /** The same page of those of regions that nobody has acknowledged, latest first. The place of a page: when raised, id. */
    public Map<String, Page<RunAlarm>> open(Viewer viewer, Set<String> regions, PageRequest page) {
        return Page.map(transactions.read(viewer.scope(), () -> lists.alarms(regions, page)), AlarmRow::alarm);
    }

    public Map<UUID, RunAlarm> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> alarms.byIds(ids).stream()
                        .map(AlarmRow::alarm)
                        .collect(Collectors.toMap(RunAlarm::id, Function.identity())));
    }

    /**
     * A coordinator has taken notice; a second time changes nothing.
     *
     * @return refused with NOT_FOUND or FORBIDDEN
     */
    public Outcome<RunAlarm> acknowledge(Viewer coordinator, UUID id) {
        return transactions.decide(coordinator.scope(), () -> {
            Optional<AlarmRow> alarm = alarms.byIds(Set.of(id)).stream().findFirst();
            if (alarm.isEmpty()) {
                return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.alarm.notFound");
            }
            if (!coordinator.coordinates(alarm.get().regionCode())) {
                return Outcome.refused(
                        UserErrorCode.FORBIDDEN,
                        "id",
                        "error.alarm.notYours",
                        alarm.get().regionCode());
            }
            alarms.acknowledge(id, time.instant(), coordinator.subject());
            return Outcome.done(alarms.byIds(Set.of(id)).get(0).alarm());
        });
    }

    /** True when it is told for the first time. */
    boolean nightMissed(String region, boolean exercise, LocalDate night) {
        return transactions.write(
                Viewer.planner(region).scope(),
                () -> alarms.raiseMissedNight(UUID.randomUUID(), region, exercise, night, time.instant()) == 1);
    }

    /** In the transaction in which the run is noted as failed. */
    void runFailed(RunJob job, boolean exercise) {
        alarms.raiseFailedRun(UUID.randomUUID(), job.region(), exercise, job.run(), time.instant());
    }
}
