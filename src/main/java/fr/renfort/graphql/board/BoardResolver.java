package fr.renfort.graphql.board;

import fr.renfort.board.Board;
import fr.renfort.board.Boards;
import fr.renfort.board.DaySeats;
import fr.renfort.board.NeedDays;
import fr.renfort.board.NeedSeats;
import fr.renfort.board.Presence;
import fr.renfort.board.RequestCount;
import fr.renfort.board.SeatCount;
import fr.renfort.board.Seats;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Incident;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regions at a glance: counts. What is listed beside them is wired by its own subject. */
@Singleton
final class BoardResolver implements Wiring {

    private static final String SEATS = "seatsOfIncident";
    private static final String DAYS = "seatsOfNeedByDay";
    private static final String PRESENCE = "presenceOfBoard";

    private final Boards boards;
    private final NeedSeats needs;

    BoardResolver(Boards boards, NeedSeats needs) {
        this.boards = boards;
        this.needs = needs;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", query -> query.dataFetcher("board", this::board));
        Fields.of(wiring, "Board", Board.class)
                .loaded("region", "regionByCode", Board::region)
                .fetched("openIncidents", counted(Presence::openIncidents))
                .fetched("attackedEstablishments", counted(Presence::attackedSites))
                .fetched("peopleOnSite", counted(Presence::peopleOnSite))
                .fetched("peopleComing", counted(Presence::peopleComing))
                .fetched(
                        "requestsByState",
                        (board, env) -> boards.requests(Caller.of(env).viewer(), board))
                .fetched("seats", (board, env) -> boards.seats(Caller.of(env).viewer(), board));
        Fields.of(wiring, "Incident", Incident.class)
                .fetched(
                        "seats",
                        (incident, env) -> Loaders.<Seats>load(env, SEATS, incident.id())
                                .thenApply(seats -> Objects.requireNonNullElse(seats, Seats.NOTHING)));
        Fields.of(wiring, "ExpertNeed", ExpertNeed.class)
                .fetched(
                        "seatsByDay",
                        (need, env) -> Fields.whole(
                                env,
                                DAYS,
                                new NeedDays(need.id(), Input.ofArguments(env).integer("days"))));
        Fields.of(wiring, "DaySeats", DaySeats.class);
        Fields.of(wiring, "RequestStateCount", RequestCount.class);
        Fields.of(wiring, "SeatCount", SeatCount.class);
        Fields.of(wiring, "Seats", Seats.class).value("next24Hours", Seats::nextDay);
    }

    @Override
    public void load(Loaders loaders) {
        loaders.<UUID, Seats>add(SEATS, boards::seatsOf);
        loaders.<NeedDays, List<DaySeats>>add(DAYS, needs::of);
        loaders.<Board, Presence>add(
                PRESENCE,
                (viewer, asked) -> asked.stream()
                        .collect(Collectors.toMap(Function.identity(), board -> boards.presence(viewer, board))));
    }

    private @Nullable Object board(DataFetchingEnvironment env) {
        Input given = Input.ofArguments(env);
        return boards.find(Caller.of(env).viewer(), given.text("regionCode"), given.flag("exercise"))
                .orElse(null);
    }

    /** Several counts of one statement. */
    private static Fields.Reading<Board> counted(ToIntFunction<Presence> count) {
        return (board, env) -> presence(env, board).thenApply(count::applyAsInt);
    }

    private static CompletableFuture<Presence> presence(DataFetchingEnvironment env, Board board) {
        return Loaders.<Presence>load(env, PRESENCE, board).thenApply(Objects::requireNonNull);
    }
}
