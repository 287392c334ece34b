package fr.renfort.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A query for every field of the schema that can be read: each type is shown whole at the place nearest to the root, and by its
 * plain fields wherever else it appears. What a viewer acts for is not such a place: it depends on who asks.
 */
final class WholeSchema {

    private static final String PAGE = "Connection";

    private final GraphQLSchema schema;
    private final Map<String, String> arguments;
    private final Map<String, String> home = new HashMap<>();

    /** @param arguments of fields that need some, by {@code Type.field} */
    WholeSchema(GraphQLSchema schema, Map<String, String> arguments) {
        this.schema = schema;
        this.arguments = arguments;
        Deque<GraphQLObjectType> open = new ArrayDeque<>(Set.of(schema.getQueryType()));
        while (!open.isEmpty()) {
            GraphQLObjectType type = open.remove();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (!type.getName().equals("Viewer")
                        && item(field) instanceof GraphQLObjectType shown
                        && home.putIfAbsent(shown.getName(), place(type, field)) == null) {
                    open.add(shown);
                }
            }
        }
    }

    String query() {
        return "query " + whole(schema.getQueryType());
    }

    /**
     * For each list by the page that can be reached from the root, a query that asks for nothing but pages of it.
     *
     * @param pages the arguments of each page
     * @return by {@code Type.field}
     */
    Map<String, String> pages(List<String> pages) {
        Map<String, String> queries = new TreeMap<>();
        Stream.concat(Stream.of(schema.getQueryType().getName()), home.keySet().stream())
                .map(schema::getObjectType)
                .forEach(type -> type.getFieldDefinitions().stream()
                        .filter(WholeSchema::pages)
                        .forEach(field -> queries.put(place(type, field), along(type, asked(type, field, pages)))));
        return queries;
    }

    private String asked(GraphQLObjectType type, GraphQLFieldDefinition field, List<String> pages) {
        String given = arguments.getOrDefault(place(type, field), "").replaceAll("[()]|first: 3, ", "");
        return IntStream.range(0, pages.size())
                .mapToObj(i -> "p" + i + ": " + field.getName() + "(" + given + " " + pages.get(i)
                        + ") { nodes { __typename } }")
                .collect(Collectors.joining(" "));
    }

    /** From the root to where a type is at home. */
    private String along(GraphQLObjectType type, String shown) {
        if (type.equals(schema.getQueryType())) {
            return "{ " + shown + " }";
        }
        String[] at = home.get(type.getName()).split("\\.");
        GraphQLObjectType from = schema.getObjectType(at[0]);
        GraphQLFieldDefinition field = from.getFieldDefinition(at[1]);
        String inside = "{ " + shown + " }";
        return along(
                from,
                field.getName()
                        + argumentsOf(from, field)
                        + (pages(field) ? " { nodes " + inside + " }" : " " + inside));
    }

    /** Names of all types that the query shows whole. */
    Set<String> types() {
        return new HashSet<>(home.keySet());
    }

    private String whole(GraphQLObjectType type) {
        StringBuilder selection = new StringBuilder("{ __typename");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            selection.append(' ').append(field.getName()).append(argumentsOf(type, field));
            selection.append(shown(field, place(type, field).equals(home.get(nameOf(item(field))))));
        }
        return selection.append(" }").toString();
    }

    private String shown(GraphQLFieldDefinition field, boolean atHome) {
        String item = "";
        if (item(field) instanceof GraphQLObjectType type) {
            item = atHome ? whole(type) : plain(type);
        } else if (nameOf(item(field)).equals("Node")) {
            item = "{ __typename id }";
        }
        return item.isEmpty() || !pages(field)
                ? item
                : "{ edges { cursor node { __typename } } nodes " + item
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
    }

    private static String plain(GraphQLObjectType type) {
        StringBuilder selection = new StringBuilder("{ __typename");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
                selection.append(' ').append(field.getName());
            }
        }
        return selection.append(" }").toString();
    }

    private String argumentsOf(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return arguments.getOrDefault(place(type, field), pages(field) ? "(first: 3)" : "");
    }

    /** What the field shows; of a page, what is on it. */
    private GraphQLUnmodifiedType item(GraphQLFieldDefinition field) {
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLObjectType page && pages(field)
                ? GraphQLTypeUtil.unwrapAll(page.getFieldDefinition("nodes").getType())
                : type;
    }

    private static boolean pages(GraphQLFieldDefinition field) {
        return nameOf(GraphQLTypeUtil.unwrapAll(field.getType())).endsWith(PAGE);
    }

    private static String place(GraphQLObjectType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    private static String nameOf(GraphQLUnmodifiedType type) {
        return type.getName();
    }
}
