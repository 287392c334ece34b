package fr.renfort.graphql.engine;

import fr.renfort.database.IdempotencyKeys;
import fr.renfort.graphql.shape.LastChange;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Payloads;
import fr.renfort.graphql.shape.Repeats;
import fr.renfort.graphql.shape.Scalars;
import fr.renfort.graphql.shape.Wiring;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Makes the executable schema from its text and from what every subject wires. */
@Factory
final class SchemaAssembly {

    @Singleton
    Loaders loaders(List<Wiring> subjects) {
        Loaders loaders = new Loaders();
        subjects.forEach(subject -> subject.load(loaders));
        return loaders;
    }

    /**
     * The executable schema.
     *
     * @throws IllegalStateException when a field is answered by nothing
     */
    @Singleton
    GraphQLSchema schema(
            SchemaSettings settings,
            List<Wiring> subjects,
            Loaders loaders,
            Errors errors,
            IdempotencyKeys keys,
            LastChange changes) {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        settings.resources().forEach(resource -> types.merge(read(resource)));
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.ALL.forEach(wiring::scalar);
        errors.wire(wiring);
        NodeFields.wire(wiring, loaders);
        subjects.forEach(subject -> subject.wire(wiring));
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(types, wiring.build());
        AnsweredFields.check(schema, loaders);
        GraphQLObjectType mutations = schema.getMutationType();
        return mutations == null
                ? schema
                : schema.transform(builder -> builder.codeRegistry(
                        mutating(schema.getCodeRegistry(), mutations, new Repeats(keys, loaders), changes)));
    }

    @Singleton
    GraphQL graphql(GraphQLSchema schema, Failures failures) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, unused) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(document(input))))
                .queryExecutionStrategy(new PlainFieldsFirst(failures))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(failures))
                // Each event of a subscription is executed like a query: see LiveEngine.
                .subscriptionExecutionStrategy(new PlainFieldsFirst(failures))
                .build();
    }

    /** The document that the engine has validated already. */
    private static Document document(ExecutionInput input) {
        return Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class));
    }

    private static GraphQLCodeRegistry mutating(
            GraphQLCodeRegistry fetchers, GraphQLObjectType mutations, Repeats repeats, LastChange changes) {
        return fetchers.transform(builder -> {
            for (GraphQLFieldDefinition field : mutations.getFieldDefinitions()) {
                FieldCoordinates place = FieldCoordinates.coordinates(mutations, field);
                builder.dataFetcher(
                        place,
                        Payloads.mutation(fetchers.getDataFetcher(place, field), repeats, changes, listsOf(field)));
            }
        });
    }

    private static Set<String> listsOf(GraphQLFieldDefinition mutation) {
        GraphQLObjectType payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        return payload.getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
    }

    private static TypeDefinitionRegistry read(String resource) {
        try (InputStream text = SchemaAssembly.class.getClassLoader().getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("The schema file " + resource + " is not on the class path.");
            }
            return new SchemaParser().parse(new InputStreamReader(text, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
