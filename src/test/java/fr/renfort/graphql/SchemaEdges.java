package fr.renfort.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every field of the schema that leads from an object to others, and a query along it from many things with global ids. */
final class SchemaEdges {

    private static final String PAGE = "Connection";

    /**
     * A field that leads on, and the fields that lead from a thing with a global id to its object.
     *
     * @param from type of the things that it is tried from
     * @param place the edge, as {@code Type.field}
     */
    record Edge(String from, List<GraphQLFieldDefinition> path, String place) {

        String query(List<String> ids) {
            String quoted = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
            String shown = "__typename";
            for (int step = path.size() - 1; step >= 0; step--) {
                GraphQLFieldDefinition field = path.get(step);
                String inside = "{ " + shown + " }";
                shown = field.getName()
                        + (pages(field)
                                ? "(first: 50) { totalCount edges { cursor node " + inside + " } }"
                                : " " + inside);
            }
            return "{ nodes(ids: [" + quoted + "]) { ... on " + from + " { " + shown + " } } }";
        }

        @Override
        public String toString() {
            return place + " from " + from;
        }
    }

    private final GraphQLSchema schema;
    private final Map<String, Edge> cases = new LinkedHashMap<>();

    /** @param computed edges that are not gone along, as {@code Type.field} */
    SchemaEdges(GraphQLSchema schema, Set<String> computed) {
        this.schema = schema;
        GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType("Node");
        for (GraphQLObjectType type : schema.getImplementations(node)) {
            leave(type, type.getName(), List.of(), computed, 0);
        }
    }

    private void leave(
            GraphQLObjectType type, String from, List<GraphQLFieldDefinition> path, Set<String> computed, int depth) {
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            String place = type.getName() + "." + field.getName();
            if (leads(field) && !computed.contains(place) && !needsArguments(field) && !cases.containsKey(place)) {
                List<GraphQLFieldDefinition> further = new ArrayList<>(path);
                further.add(field);
                cases.put(place, new Edge(from, List.copyOf(further), place));
                if (item(field) instanceof GraphQLObjectType next && !isNode(next) && depth < 5) {
                    leave(next, from, further, computed, depth + 1);
                }
            }
        }
    }

    Collection<Edge> cases() {
        return cases.values();
    }

    /** Every edge that a query can go along. */
    Set<String> all() {
        return reached(schema.getQueryType(), Set.of());
    }

    /** Edges that a query can go along only by some edges, and these. */
    Set<String> behind(Set<String> closed) {
        Set<String> behind = new HashSet<>(all());
        Set<String> roots = schema.getQueryType().getFieldDefinitions().stream()
                .filter(field -> !needsArguments(field)
                        || !List.of("comparePlans", "candidatesFor", "checkAssignment", "checkLoan")
                                .contains(field.getName()))
                .map(field -> "Query." + field.getName())
                .collect(Collectors.toSet());
        Set<String> hidden = new HashSet<>(closed);
        schema.getQueryType().getFieldDefinitions().stream()
                .map(field -> "Query." + field.getName())
                .filter(place -> !roots.contains(place))
                .forEach(hidden::add);
        behind.removeAll(reached(schema.getQueryType(), hidden));
        return behind;
    }

    private Set<String> reached(GraphQLObjectType root, Set<String> closed) {
        Set<String> places = new HashSet<>();
        Set<String> seen = new HashSet<>(Set.of(root.getName()));
        Deque<GraphQLObjectType> open = new ArrayDeque<>(Set.of(root));
        GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType("Node");
        schema.getImplementations(node).forEach(type -> {
            seen.add(type.getName());
            open.add(type);
        });
        while (!open.isEmpty()) {
            GraphQLObjectType type = open.remove();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                String place = type.getName() + "." + field.getName();
                if (leads(field) && !closed.contains(place)) {
                    places.add(place);
                    if (item(field) instanceof GraphQLObjectType next && seen.add(next.getName())) {
                        open.add(next);
                    }
                }
            }
        }
        return places;
    }

    private static boolean leads(GraphQLFieldDefinition field) {
        return !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
    }

    private static boolean isNode(GraphQLObjectType type) {
        return type.getInterfaces().stream().anyMatch(known -> known.getName().equals("Node"));
    }

    private static boolean needsArguments(GraphQLFieldDefinition field) {
        return field.getArguments().stream().anyMatch(SchemaEdges::required);
    }

    private static boolean required(GraphQLArgument argument) {
        return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
    }

    /** What the field shows; of a page, what is on it. */
    private static GraphQLUnmodifiedType item(GraphQLFieldDefinition field) {
        GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLObjectType page && pages(field)
                ? GraphQLTypeUtil.unwrapAll(page.getFieldDefinition("nodes").getType())
                : type;
    }

    private static boolean pages(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith(PAGE);
    }
}
