package fr.renfort.notice.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.notice.contact.Contact;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Sees to it that somebody looks after each request. One that no coordinator has acknowledged or weighed within
 * {@link #PATIENCE} goes to the next on duty, after as long again to the next one, and at last to the national centre. Thread-safe,
 * among all nodes.
 */
@Singleton
public final class RequestWatch {

    /** How long a request waits for each. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final WatchRepository watch;
    private final Requests requests;
    private final DutyRotas rotas;
    private final NationalCentre national;
    private final Journal journal;
    private final InstantSource time;

    RequestWatch(
            Transactions transactions,
            WatchRepository watch,
            Requests requests,
            DutyRotas rotas,
            NationalCentre national,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.watch = watch;
        this.requests = requests;
        this.rotas = rotas;
        this.national = national;
        this.journal = journal;
        this.time = time;
    }

    /** Of requests, as far as the viewer sees them. Two statements. */
    public Map<UUID, Watched> of(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(viewer.scope(), () -> {
            Map<UUID, Watched.Acknowledgement> acknowledged = watch.acknowledged(ids).stream()
                    .collect(toMap(
                            AcknowledgementRow::requestId,
                            row -> new Watched.Acknowledgement(row.acknowledgedAt(), row.acknowledgedBy())));
            Map<UUID, List<Watched.Escalation>> escalations = watch.escalations(ids).stream()
                    .collect(groupingBy(EscalationRow::requestId, mapping(EscalationRow::escalation, toList())));
            return ids.stream()
                    .distinct()
                    .collect(toMap(
                            id -> id,
                            id -> new Watched(id, acknowledged.get(id), escalations.getOrDefault(id, List.of()))));
        });
    }

    /**
     * A coordinator has seen a request: nobody else is told of it. A second time changes nothing.
     *
     * @return refused with NOT_FOUND or FORBIDDEN
     */
    public Outcome<ReinforcementRequest> acknowledge(Viewer viewer, UUID id) {
        return transactions.decide(viewer.scope(), () -> {
            Optional<ReinforcementRequest> request = requests.find(viewer, id);
            if (request.isEmpty()) {
                return Outcome.refused(UserErrorCode.NOT_FOUND, "id", "error.duty.request");
            }
            String region = request.get().origin().region();
            if (!viewer.coordinates(region)) {
                return Outcome.refused(UserErrorCode.FORBIDDEN, "id", "error.duty.notYours", region);
            }
            UUID hospital = request.get().origin().hospital();
            if (watch.acknowledge(id, region, hospital, time.instant(), viewer.subject()) == 1) {
                journal.record(new RegionEvent.RequestAcknowledged(region, id, hospital), viewer.subject());
            }
            return Outcome.done(request.get());
        });
    }

    /**
     * Takes the steps that are due, each once; to be called every minute or so.
     *
     * @param machine sees the regions
     * @param told stores, in the transaction of the step, that somebody is told of a request
     */
    public void tick(Viewer machine, BiConsumer<ReinforcementRequest, Contact> told) {
        List<ReinforcementRequest> waiting =
                requests.submittedBefore(machine, time.instant().minus(PATIENCE));
        Map<UUID, Watched> known =
                of(machine, waiting.stream().map(ReinforcementRequest::id).collect(Collectors.toSet()));
        for (ReinforcementRequest request : waiting) {
            Watched watched = known.get(request.id());
            if (watched != null && watched.acknowledged() == null) {
                next(machine, request, watched).ifPresent(step -> take(request, step, told));
            }
        }
    }

    private record Step(int number, Contact to, boolean national) {}

    private Optional<Step> next(Viewer machine, ReinforcementRequest request, Watched watched) {
        int done = watched.escalations().size();
        Instant due = request.origin().submission().at().plus(PATIENCE.multipliedBy(done + 1L));
        if (time.instant().isBefore(due) || watched.escalations().stream().anyMatch(Watched.Escalation::national)) {
            return Optional.empty();
        }
        List<Contact> onDuty = rotas.onDuty(machine, request.origin().region());
        Set<String> told = watched.escalations().stream()
                .map(Watched.Escalation::recipient)
                .collect(Collectors.toSet());
        return onDuty.stream()
                .skip(1)
                .filter(contact -> !told.contains(contact.name()))
                .findFirst()
                .map(contact -> new Step(done + 1, contact, false))
                .or(() -> national.contact().map(contact -> new Step(done + 1, contact, true)));
    }

    private void take(ReinforcementRequest request, Step step, BiConsumer<ReinforcementRequest, Contact> told) {
        ReinforcementRequest.Origin origin = request.origin();
        transactions.write(Scope.region(origin.region()), () -> {
            if (watch.escalate(
                            request.id(),
                            step.number(),
                            origin.region(),
                            origin.hospital(),
                            time.instant(),
                            step.to().name(),
                            step.national())
                    == 1) {
                told.accept(request, step.to());
                journal.record(
                        new RegionEvent.RequestEscalated(
                                origin.region(), request.id(), origin.hospital(), step.number(), step.national()),
                        "notices");
            }
            return true;
        });
    }
}
