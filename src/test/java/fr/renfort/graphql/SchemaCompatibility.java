package fr.renfort.graphql;

import graphql.language.EnumTypeDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a schema takes away from the clients of an earlier one. */
final class SchemaCompatibility {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private SchemaCompatibility() {}

    /** Each breakage as {@code Type.field: what}; what is only added is none. */
    static List<String> breakages(String earlier, String later) {
        Set<String> types = new TreeSet<>(types(earlier));
        types.addAll(types(later));
        CapturingReporter report = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(
                        SchemaDiffSet.diffSetFromIntrospection(schema(earlier, types), schema(later, types)), report);
        return report.getBreakages().stream()
                .map(SchemaCompatibility::sentence)
                .distinct()
                .sorted()
                .toList();
    }

    private static String sentence(DiffEvent breakage) {
        String place = breakage.getFieldName() == null
                ? breakage.getTypeName()
                : breakage.getTypeName() + "." + breakage.getFieldName();
        return place + ": " + breakage.getReasonMsg();
    }

    /**
     * SchemaDiff goes from field to field and so misses what is reached through an interface only: each type gets a field of the
     * query to be reached by.
     */
    private static GraphQLSchema schema(String text, Set<String> types) {
        Set<String> own = types(text);
        String fields = types.stream()
                .filter(own::contains)
                .map(type -> "reach" + type + ": " + type)
                .collect(Collectors.joining("\n"));
        String extension = fields.isEmpty() ? "" : "\nextend type Query {\n" + fields + "\n}\n";
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text + extension));
    }

    private static Set<String> types(String text) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(text);
        return registry.types().values().stream()
                .filter(SchemaCompatibility::isAnswered)
                .map(type -> type.getName())
                .filter(name -> !ROOTS.contains(name))
                .collect(Collectors.toSet());
    }

    private static boolean isAnswered(TypeDefinition<?> type) {
        return !(type instanceof InputObjectTypeDefinition)
                && (type instanceof ImplementingTypeDefinition<?>
                        || type instanceof UnionTypeDefinition
                        || type instanceof EnumTypeDefinition);
    }
}
