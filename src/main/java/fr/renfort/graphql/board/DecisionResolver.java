package fr.renfort.graphql.board;

import fr.renfort.access.Viewer;
import fr.renfort.board.Board;
import fr.renfort.board.Decision;
import fr.renfort.board.Decisions;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** What waits for somebody to decide. */
@Singleton
final class DecisionResolver implements Wiring {

    private final Decisions decisions;
    private final Messages messages;

    DecisionResolver(Decisions decisions, Messages messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Viewer", Viewer.class)
                .fetched("decisions", (viewer, env) -> page(env, page -> decisions.of(viewer, page)));
        Fields.of(wiring, "Board", Board.class)
                .fetched(
                        "decisions",
                        (board, env) ->
                                page(env, page -> decisions.on(Caller.of(env).viewer(), board, page)));
        Fields.of(wiring, "Decision", Decision.class)
                .value("by", decision -> decision.kind().by())
                .fetched("label", this::label)
                .fetched(
                        "subject",
                        (decision, env) -> Loaders.load(env, decision.kind().subject(), decision.subject()))
                .loaded("region", "regionByCode", Decision::region);
    }

    private static Object page(DataFetchingEnvironment env, Function<PageRequest, Page<Decision>> reading) {
        return Connections.of(
                Connections.request(env),
                reading,
                decision -> List.of(decision.at().toString(), decision.subject().toString()));
    }

    private String label(Decision decision, DataFetchingEnvironment env) {
        return messages.text(
                Caller.of(env).language().locale(),
                "decision." + decision.kind().name(),
                List.of());
    }
}
