package fr.renfort.mission;

import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Missions with their duties, and loans, in the caller's transaction. */
@Singleton
final class BookingStore {

    private final MissionRepository missions;
    private final DutyRepository duties;
    private final LoanRepository loans;
    private final BookingListRepository lists;

    BookingStore(MissionRepository missions, DutyRepository duties, LoanRepository loans, BookingListRepository lists) {
        this.missions = missions;
        this.duties = duties;
        this.loans = loans;
        this.lists = lists;
    }

    void insert(Collection<Mission> added) {
        if (!added.isEmpty()) {
            missions.insertAll(added.stream().map(MissionRow::of).toList());
            duties.insertAll(added.stream()
                    .flatMap(mission -> DutyRow.of(mission).stream())
                    .toList());
        }
    }

    void insertLoans(Collection<Loan> added) {
        if (!added.isEmpty()) {
            loans.insertAll(added.stream().map(LoanRow::of).toList());
        }
    }

    /** Stores what steps made of missions and loans. The duties of missions follow in the database itself. */
    void update(Collection<Booking> stepped) {
        List<MissionRow> people = rows(stepped, Mission.class, MissionRow::of);
        List<LoanRow> lots = rows(stepped, Loan.class, LoanRow::of);
        if (!people.isEmpty()) {
            missions.updateAll(people);
        }
        if (!lots.isEmpty()) {
            loans.updateAll(lots);
        }
    }

    private static <B, R> List<R> rows(Collection<Booking> bookings, Class<B> kind, Function<B, R> row) {
        return bookings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(row)
                .toList();
    }

    /** Notes the duties of a mission that are over by an instant as served. */
    void markServed(Mission mission, Instant at) {
        duties.markServed(mission.id(), at);
    }

    /** Ends the duty of a mission that runs at an instant there and then. */
    void cutShort(Mission mission, Instant at) {
        duties.cutShort(mission.id(), at);
    }

    /** Takes from a mission the duties that begin at an instant or later. */
    void removeFrom(Mission mission, Instant at) {
        duties.removeFrom(mission.id(), at);
    }

    Optional<Mission> lock(UUID id) {
        return missions.lock(id).map(List::of).map(this::whole).map(found -> found.get(0));
    }

    Optional<Loan> lockLoan(UUID id) {
        return loans.lock(id).map(LoanRow::loan);
    }

    Optional<Mission> find(UUID id) {
        return whole(missions.byIds(Set.of(id))).stream().findFirst();
    }

    /** What is asked for or promised of an expert and not over by an instant, kept from changing. */
    List<Mission> lockPublishedOf(UUID expert, Instant after) {
        return whole(missions.lockPublishedOf(expert, after));
    }

    /** What is asked for or promised of a lot and not over by an instant, kept from changing. */
    List<Loan> lockLoansOf(UUID lot, Instant after) {
        return loans.lockPublishedOf(lot, after).stream().map(LoanRow::loan).toList();
    }

    /** Who else is asked for on a seat that a mission takes, kept from changing. */
    List<Mission> lockRivals(UUID mission) {
        return whole(missions.lockRivals(mission));
    }

    /** Asked for or promised in a region. */
    List<Mission> published(String region, boolean exercise) {
        return whole(missions.published(region, exercise));
    }

    /** Asked for or promised in a region. */
    List<Loan> publishedLoans(String region, boolean exercise) {
        return loans.booked(region, exercise).stream()
                .map(LoanRow::loan)
                .filter(loan -> loan.state().published())
                .toList();
    }

    List<Mission> lockSolicited(String region, boolean exercise) {
        return whole(missions.lockSolicited(region, exercise));
    }

    List<Loan> lockSolicitedLoans(String region, boolean exercise) {
        return loans.lockSolicited(region, exercise).stream().map(LoanRow::loan).toList();
    }

    List<Mission> lockProposed(UUID plan) {
        return whole(missions.lockProposed(plan));
    }

    List<Loan> lockProposedLoans(UUID plan) {
        return loans.lockProposed(plan).stream().map(LoanRow::loan).toList();
    }

    /** What was asked for, promised or served in a region and ends after an instant, by start. */
    List<BookedDuty> booked(String region, boolean exercise, Instant after) {
        return duties.booked(region, exercise, after).stream()
                .map(row -> new BookedDuty(row.needId(), row.expertId(), row.duty(), MissionState.valueOf(row.state())))
                .toList();
    }

    /** What lenders have said no to, and who or what was taken back or did not come, as far as it still matters. */
    List<Decline> declines(String region, boolean exercise, Instant now) {
        List<Decline> declines = new ArrayList<>();
        for (MissionRow row : missions.excluded(region, exercise, now)) {
            declines.add(new Decline(
                    row.expertId(),
                    row.incidentId(),
                    new TimeWindow(row.startsAt(), row.endsAt()),
                    scope(row.declineScope())));
        }
        for (LoanRow row : loans.excluded(region, exercise, now)) {
            declines.add(new Decline(
                    row.lotId(),
                    row.incidentId(),
                    new TimeWindow(row.awayFrom(), row.awayTo()),
                    scope(row.declineScope())));
        }
        return declines;
    }

    /** Active duties of these experts, or of these needs. */
    List<PromisedDuty> promisedDuties(
            Collection<UUID> experts, Collection<UUID> needs, Instant after, boolean exercise) {
        return experts.isEmpty() || needs.isEmpty()
                ? List.of()
                : duties.promised(experts, needs, after, exercise).stream()
                        .map(row -> new PromisedDuty(row.expertId(), row.needId(), row.duty()))
                        .toList();
    }

    /** Active loans of these lots. */
    List<Loan> promisedLoans(Collection<UUID> lots, Instant after, boolean exercise) {
        return lots.isEmpty()
                ? List.of()
                : loans.promised(lots, after, exercise).stream()
                        .map(LoanRow::loan)
                        .toList();
    }

    private static DeclineScope scope(@Nullable String name) {
        return name == null ? DeclineScope.THESE_DATES_HERE : DeclineScope.valueOf(name);
    }

    /** The rows as missions, in their order. */
    List<Mission> whole(List<MissionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Duty>> ofMission = duties(rows);
        return rows.stream()
                .map(row -> row.mission(Later.atHand(ofMission.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /** The duties of missions, by start. */
    Map<UUID, List<Duty>> duties(List<MissionRow> rows) {
        return lists.duties(rows.stream().map(MissionRow::id).distinct().toList());
    }

    /** Removes what nobody has published. */
    void removeProposed(String region, boolean exercise) {
        duties.removeProposed(region, exercise);
        missions.removeProposed(region, exercise);
        loans.removeProposed(region, exercise);
    }

    /** Lets transactions that touch the same experts, needs or lots follow one another, up to their end. */
    void takeTurns(Collection<UUID> touched) {
        duties.takeTurns(touched.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
