package fr.renfort.graphql.engine;

import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Loaders.NodeType;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields that nothing answers, so that they show when the program starts and not to a caller. Only root fields and
 * types with global ids are looked at: values of many kinds may show any other type.
 */
final class AnsweredFields {

    private AnsweredFields() {}

    /** @throws IllegalStateException that names what nothing answers */
    static void check(GraphQLSchema schema, Loaders loaders) {
        List<String> unanswered = new ArrayList<>();
        unanswered.addAll(unanswered(schema, schema.getQueryType(), Set.of()));
        unanswered.addAll(unanswered(schema, schema.getMutationType(), Set.of()));
        unanswered.addAll(unanswered(schema, schema.getSubscriptionType(), Set.of()));
        Map<String, NodeType<?>> nodes = loaders.nodeTypes();
        if (schema.getType("Node") instanceof GraphQLInterfaceType anyNode) {
            for (GraphQLObjectType type : Objects.requireNonNull(schema.getImplementations(anyNode))) {
                NodeType<?> node = nodes.get(type.getName());
                unanswered.addAll(
                        node == null ? List.of(type.getName()) : unanswered(schema, type, accessors(node.shown())));
            }
        }
        if (!unanswered.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing answers these parts of the schema: " + String.join(", ", unanswered) + ".");
        }
    }

    private static List<String> unanswered(
            GraphQLSchema schema, @Nullable GraphQLObjectType type, Set<String> accessors) {
        return type == null
                ? List.of()
                : type.getFieldDefinitions().stream()
                        .filter(field -> !accessors.contains(field.getName()))
                        .map(field -> FieldCoordinates.coordinates(type, field))
                        .filter(place -> !schema.getCodeRegistry().hasDataFetcher(place))
                        .map(FieldCoordinates::toString)
                        .toList();
    }

    /** What graphql-java reads by itself from the components of a record. */
    private static Set<String> accessors(Class<?> shown) {
        return Arrays.stream(shown.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
