package fr.renfort.board;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.RequestState;
import fr.renfort.database.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Regions at a glance, for who sees them whole: counts, taken from the tables whenever they are asked for. Thread-safe. */
@Singleton
public final class Boards {

    private static final Duration DAY = Duration.ofHours(24);

    private final Transactions transactions;
    private final BoardRepository boards;
    private final InstantSource time;

    Boards(Transactions transactions, BoardRepository boards, InstantSource time) {
        this.transactions = transactions;
        this.boards = boards;
        this.time = time;
    }

    /** The board of a region as it is now; empty for who does not see the region whole. */
    public Optional<Board> find(Viewer viewer, String region, boolean exercise) {
        return viewer.sees(region) ? Optional.of(new Board(region, exercise, time.instant())) : Optional.empty();
    }

    public Presence presence(Viewer viewer, Board board) {
        return transactions.read(viewer.scope(), () -> boards.presence(board.region(), board.exercise(), board.asOf()));
    }

    /** Requests of open incidents by state, in the order of a request's life; every state is there. */
    public List<RequestCount> requests(Viewer viewer, Board board) {
        Map<RequestState, Integer> counted =
                transactions.read(viewer.scope(), () -> boards.requests(board.region(), board.exercise())).stream()
                        .collect(Collectors.toMap(RequestCount::state, RequestCount::count));
        return Arrays.stream(RequestState.values())
                .map(state -> new RequestCount(state, counted.getOrDefault(state, 0)))
                .toList();
    }

    /** Seats on the shifts of a region. */
    public Seats seats(Viewer viewer, Board board) {
        return summed(transactions.read(
                viewer.scope(),
                () -> boards.seatsOfRegion(
                        board.region(),
                        board.exercise(),
                        board.asOf(),
                        board.asOf().plus(DAY))));
    }

    /** Seats on the shifts of each incident; nothing for one that asks for none now. One statement. */
    public Map<UUID, Seats> seatsOf(Viewer viewer, Collection<UUID> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        Instant now = time.instant();
        return transactions.read(viewer.scope(), () -> boards.seatsOfIncidents(incidents, now, now.plus(DAY))).stream()
                .collect(Collectors.groupingBy(
                        SeatRow::incidentId, Collectors.collectingAndThen(Collectors.toList(), Boards::summed)));
    }

    private static Seats summed(List<SeatRow> rows) {
        return new Seats(count(rows, SeatRow::now), count(rows, SeatRow::nextDay));
    }

    private static SeatCount count(List<SeatRow> rows, ToLongFunction<SeatRow> counted) {
        return SeatCount.of(
                rows.stream().collect(Collectors.groupingBy(SeatRow::state, Collectors.summingLong(counted))));
    }
}
