package fr.renfort.graphql.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFieldsFirstTest {

    private static final String SCHEMA = """
            type Query { ward: Ward!, wards: [Ward], things: [Thing!], nothing: Ward }
            interface Thing { name: String! }
            enum State { OPEN SHUT }
            type Ward implements Thing {
              name: String!, beds: Int, state: State, note: String, broken: String, brokenAndRequired: String!
              missing: String!, odd: State, many: Int, greeting(to: String = "you"): String, later: String
              next: Ward, required: Ward!, tags: [String!], rooms: [Ward!]
            }
            type Van implements Thing { name: String!, seats: Int! }
            """;

    /** A ward, or what stands where one is expected; its fields fail as their names say. */
    public record Ward(String name, int depth) {

        public int getBeds() {
            return 12;
        }

        public String getState() {
            return "SHUT";
        }

        public Optional<String> getNote() {
            return depth == 0 ? Optional.of("quiet") : Optional.empty();
        }

        public String getBroken() {
            throw new IllegalStateException("no");
        }

        public String getBrokenAndRequired() {
            throw new IllegalStateException("no");
        }

        public Object getMissing() {
            return Optional.empty();
        }

        public String getOdd() {
            return "AJAR";
        }

        public String getMany() {
            return "many";
        }

        public CompletableFuture<String> getLater() {
            return CompletableFuture.completedFuture("later");
        }

        public Ward getNext() {
            return new Ward("next", depth + 1);
        }

        public Object getRequired() {
            return Optional.empty();
        }

        public List<String> getTags() {
            return List.of("a", "b");
        }

        public List<Ward> getRooms() {
            return List.of(new Ward("left", depth + 1), new Ward("right", depth + 1));
        }
    }

    public record Van(String name, int seats) {}

    private static final GraphQLSchema PROBE = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse(SCHEMA),
                    RuntimeWiring.newRuntimeWiring()
                            .type(TypeRuntimeWiring.newTypeWiring("Query")
                                    .dataFetcher("ward", at -> new Ward("first", 0))
                                    .dataFetcher(
                                            "wards", at -> Arrays.asList(new Ward("one", 0), null, new Ward("two", 1)))
                                    .dataFetcher("things", at -> List.of(new Van("van", 3), new Ward("first", 0)))
                                    .dataFetcher("nothing", at -> null))
                            .type(TypeRuntimeWiring.newTypeWiring("Ward")
                                    .dataFetcher("greeting", at -> "Hello " + at.getArgument("to"))
                                    .dataFetcher("later", at -> CompletableFuture.completedFuture("later")))
                            .type(TypeRuntimeWiring.newTypeWiring("Thing")
                                    .typeResolver(at -> at.getSchema()
                                            .getObjectType(at.getObject() instanceof Van ? "Van" : "Ward")))
                            .build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ward { name beds state note } }",
                "{ ward { state beds name } nothing { name } }",
                "{ ward { called: name alsoCalled: name again: next { name name } } }",
                "{ ward { __typename name next { __typename } } }",
                "{ ward { name greeting beds other: greeting(to: \"me\") } }",
                "{ ward { name ...More } } fragment More on Ward { beds next { name beds ...Less } } fragment Less on Ward { note }",
                "{ ward { name @skip(if: true) beds @include(if: true) } }",
                "query($no: Boolean = false) { ward { name @include(if: $no) beds next @skip(if: $no) { name } } }",
                "{ things { name ... on Van { seats } ... on Ward { beds next { name } } } }",
                "{ things { __typename ... on Van { name: seats } } }",
                "{ wards { name note tags rooms { name beds rooms { name } } } }",
                "{ ward { name broken beds } }",
                "{ ward { name next { brokenAndRequired beds } } }",
                "{ ward { name next { missing } } }",
                "{ ward { missing } }",
                "{ ward { odd name } }",
                "{ ward { many name } }",
                "{ ward { name next { required { name } } } }",
                "{ ward { later name beds } }",
                "{ ward { name @skip(if: true) } }",
                "{ __schema { queryType { name fields { name } } } ward { name } }",
                "{ __type(name: \"State\") { kind enumValues { name } } }",
            })
    void answersAsGraphqlJavaDoes(String query) {
        ExecutionResult plain = answer(new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler()), query);
        ExecutionResult own = answer(new PlainFieldsFirst(new SimpleDataFetcherExceptionHandler()), query);
        assertEquals(json(plain.toSpecification()), json(own.toSpecification()));
        assertEquals(plain.<Map<String, Object>>getData() == null, own.<Map<String, Object>>getData() == null);
        assertEquals(plain.<Map<String, Object>>getData(), own.<Map<String, Object>>getData());
    }

    @Test
    void readsPlainFieldsInOneGo() {
        Map<String, Object> data = answer(
                        new PlainFieldsFirst(new SimpleDataFetcherExceptionHandler()), "{ ward { name beds } }")
                .getData();
        assertInstanceOf(AnsweredObject.class, data.get("ward"));
    }

    @Test
    void anAnsweredObjectIsAMap() {
        Map<String, Object> data = answer(
                        new PlainFieldsFirst(new SimpleDataFetcherExceptionHandler()),
                        "{ ward { name note next { note } } }")
                .getData();
        @SuppressWarnings("unchecked")
        Map<String, Object> ward = (Map<String, Object>) data.get("ward");
        assertEquals(List.of("name", "note", "next"), List.copyOf(ward.keySet()));
        assertEquals(3, ward.size());
        assertEquals("quiet", ward.get("note"));
        assertNull(ward.get("beds"));
        assertNotEquals(Map.of("name", "first"), ward);
    }

    private static ExecutionResult answer(ExecutionStrategy strategy, String query) {
        return GraphQL.newGraphQL(PROBE)
                .queryExecutionStrategy(strategy)
                .build()
                .execute(ExecutionInput.newExecutionInput(query));
    }

    private static String json(Object answer) {
        try {
            return new ObjectMapper().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
