package fr.renfort.graphql.engine;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.database.Transactions;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Source;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.UserErrorCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.context.annotation.Requires;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small subject that tries what the engine must stand: things in a row, failures, waiting, much of everything. */
@Singleton
@Requires(property = "renfort.graphql.schema.resources", value = "probe.graphqls")
public final class ProbeSubject implements Wiring {

    /** A thing; its number is its place in the row. */
    public record Thing(UUID id, String name) {}

    /** Things of the row. */
    public static final int LENGTH = 250;

    private static final List<Thing> ROW = IntStream.range(0, LENGTH)
            .mapToObj(number -> new Thing(new UUID(7, number), "chose " + number))
            .toList();

    /** Keys of each batch that was loaded, in their order. */
    public final List<Set<UUID>> batches = Collections.synchronizedList(new ArrayList<>());

    /** Names of the threads on which batches were loaded. */
    public final Set<String> batchThreads = Collections.synchronizedSet(new java.util.TreeSet<>());

    /** Holds the field that waits until the test lets it go. */
    public final CountDownLatch gate = new CountDownLatch(1);

    /** Counted down when the waiting field was interrupted. */
    public final CountDownLatch interrupted = new CountDownLatch(1);

    private final Transactions transactions;
    private final TransactionOperations<Connection> operations;

    ProbeSubject(Transactions transactions, TransactionOperations<Connection> operations) {
        this.transactions = transactions;
        this.operations = operations;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("greeting", env -> "Bonjour " + env.getArgument("name"))
                        .dataFetcher(
                                "fetchingThread", env -> Thread.currentThread().getName())
                        .dataFetcher("transaction", env -> transaction())
                        .dataFetcher("writing", env -> transactions.write(scope(env), () -> "written"))
                        .dataFetcher(
                                "callersScope", env -> List.copyOf(scope(env).regions()))
                        .dataFetcher("failing", env -> {
                            throw new IllegalStateException("secret of the inside");
                        })
                        .dataFetcher("failingMany", env -> Loaders.load(env, "failing", List.of(1, 2, 3)))
                        .dataFetcher("refusing", env -> {
                            throw new InvalidValueException(fr.renfort.vocabulary.UserError.of(
                                    UserErrorCode.INVALID, "name", "error.latitude", "99"));
                        })
                        .dataFetcher("waiting", env -> waited())
                        .dataFetcher("instant", env -> Input.ofArguments(env).instant("at"))
                        .dataFetcher(
                                "thing",
                                env -> Loaders.load(
                                        env, "Thing", Input.ofArguments(env).id("id", "Thing")))
                        .dataFetcher("things", this::things)
                        .dataFetcher("wholeList", env -> Connections.of(Connections.request(env), ROW.subList(0, 5)))
                        .dataFetcher("plainList", env -> ROW.subList(0, 3))
                        .dataFetcher("longList", env -> ROW)
                        .dataFetcher("blowUp", env -> ROW));
        wiring.type(
                "Thing",
                thing -> thing.dataFetcher("next", env -> next(env, 1))
                        .dataFetcher(
                                "afterNext",
                                env -> next(env, 1)
                                        .thenCompose(next ->
                                                Loaders.load(env, "Thing", idAfter(Objects.requireNonNull(next), 1))))
                        .dataFetcher("things", env -> ROW));
        wiring.type("Mutation", mutation -> mutation.dataFetcher("renameThing", this::rename));
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Thing", Thing.class, Thing::id, (viewer, ids) -> byIds(ids));
        loaders.<Integer, String>add("failing", (viewer, keys) -> {
            throw new IllegalStateException("secret of the batch");
        });
    }

    private static Scope scope(DataFetchingEnvironment env) {
        return Caller.of(env).viewer().scope();
    }

    /** When the present transaction began, what it may do and whose rows it sees. */
    private String transaction() throws SQLException {
        try (Statement statement = operations.getConnection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT now(), current_setting('transaction_read_only'), current_setting('renfort.regions')")) {
            row.next();
            return row.getString(1) + " readOnly=" + row.getString(2) + " regions=" + row.getString(3);
        }
    }

    private Map<UUID, Thing> byIds(Collection<UUID> ids) {
        batches.add(Set.copyOf(ids));
        batchThreads.add(Thread.currentThread().getName());
        return ROW.stream()
                .filter(thing -> ids.contains(thing.id()))
                .collect(Collectors.toMap(Thing::id, Function.identity()));
    }

    private Object things(DataFetchingEnvironment env) {
        PageRequest request = Connections.request(env);
        List<Thing> rest = new ArrayList<>(ROW);
        if (request.backward()) {
            Collections.reverse(rest);
        }
        if (!request.fromTheEdge()) {
            UUID place = request.id(0);
            rest.removeIf(thing -> request.backward()
                    ? thing.id().compareTo(place) >= 0
                    : thing.id().compareTo(place) <= 0);
        }
        List<Thing> read = rest.stream().limit(request.limit() + 1L).toList();
        return Connections.of(
                request,
                Page.of(read, request.limit()),
                thing -> List.of(thing.id().toString()),
                ROW::size);
    }

    private static CompletableFuture<Thing> next(DataFetchingEnvironment env, int steps) {
        return Loaders.load(env, "Thing", idAfter(Source.of(env, Thing.class), steps));
    }

    private static UUID idAfter(Thing thing, int steps) {
        return new UUID(7, thing.id().getLeastSignificantBits() + steps);
    }

    private Object rename(DataFetchingEnvironment env) {
        Input input = Input.of(env);
        List<String> labels = input.objects("labels", label -> notBlank(label.text("text")));
        Outcome<Thing> outcome = input.text("name").equals("pris")
                ? Outcome.refused(UserErrorCode.TAKEN, "name", "error.latitude", "pris")
                : transactions.decide(
                        scope(env),
                        () -> Outcome.done(new Thing(input.id("id", "Thing"), input.text("name") + labels)));
        return payload("thing", outcome);
    }

    private static String notBlank(String text) {
        InvalidValueException.unless(!text.isBlank(), "text", "error.latitude", text);
        return text;
    }

    private String waited() {
        try {
            gate.await();
            return "à l’heure";
        } catch (InterruptedException end) {
            interrupted.countDown();
            throw new IllegalStateException("interrupted", end);
        }
    }

    /** Global id of the thing at a place of the row. */
    public static String globalId(int number) {
        return new GlobalId("Thing", new UUID(7, number)).text();
    }
}
