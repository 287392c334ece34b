package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Loaders.NodeType;
import fr.renfort.graphql.shape.Source;
import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Global ids: the {@code id} field of each type that has them, and the way back from an id to the thing. */
final class NodeFields {

    private final Map<String, NodeType<?>> types;

    private NodeFields(Map<String, NodeType<?>> types) {
        this.types = types;
    }

    static void wire(RuntimeWiring.Builder wiring, Loaders loaders) {
        NodeFields nodes = new NodeFields(loaders.nodeTypes());
        nodes.types
                .values()
                .forEach(type -> wiring.type(
                        type.name(),
                        fields -> fields.dataFetcher("id", env -> type.globalId(Source.of(env, Object.class)))));
        wiring.type("Node", node -> node.typeResolver(nodes::typeOf));
        wiring.type("Query", query -> query.dataFetcher("node", nodes::node).dataFetcher("nodes", nodes::nodes));
    }

    private GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
        Object thing = Objects.requireNonNull(env.<Object>getObject());
        return types.values().stream()
                .filter(type -> type.shown().isInstance(thing))
                .map(type -> env.getSchema().getObjectType(type.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No type shows a " + thing.getClass().getName() + "."));
    }

    private CompletableFuture<@Nullable Object> node(DataFetchingEnvironment env) {
        return node(env, Input.ofArguments(env).text("id"));
    }

    private CompletableFuture<List<@Nullable Object>> nodes(DataFetchingEnvironment env) {
        List<CompletableFuture<@Nullable Object>> nodes =
                Input.ofArguments(env).values("ids", id -> node(env, (String) id));
        return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
                .thenApply(done -> nodes.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<@Nullable Object> node(DataFetchingEnvironment env, String text) {
        return GlobalId.read(text)
                .filter(id -> types.containsKey(id.type()))
                .map(id -> Loaders.load(env, id.type(), id.id()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
