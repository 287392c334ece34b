package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyQueriesTest {

    private static final Path FOLDER = Path.of("src/main/resources/console/queries");

    static List<String> names() {
        return Stream.concat(
                        GraphiqlPage.QUERIES.stream(), WholeDay.STEPS.stream().map(step -> WholeDay.FOLDER + step))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aReadyQueryIsValidAgainstTheSchema(String name) throws IOException {
        assertThat(ParseAndValidate.parseAndValidate(
                                schema(),
                                ExecutionInput.newExecutionInput(document(name)).build())
                        .getErrors())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aReadyQueryComesWithExactlyTheVariablesItNames(String name) throws IOException {
        Set<String> named = new Parser()
                .parseDocument(document(name)).getDefinitionsOfType(OperationDefinition.class).stream()
                        .flatMap(operation -> operation.getVariableDefinitions().stream())
                        .map(variable -> variable.getName())
                        .collect(Collectors.toSet());

        JsonNode given = new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name + ".json")));

        assertThat(StreamSupport.stream(((Iterable<String>) given::fieldNames).spliterator(), false))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyFileOfTheCollectionIsOffered() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString().replaceFirst("\\..*", "")))
                    .containsOnly(names().toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReadyQueryHasATitle(Language language) {
        Stream<String> titles = Stream.concat(
                GraphiqlPage.QUERIES.stream().map(name -> "graphiql.query." + name),
                WholeDay.STEPS.stream().map(WholeDay::title));

        assertThat(titles)
                .allSatisfy(title -> assertThat(new Messages().text(language.locale(), title, List.of()))
                        .isNotBlank());
    }

    @Test
    void everyStepOfTheDayStandsInItsOrderBesideItsExpectedAnswerAndInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("src/docs/user-guide.md"));

        assertThat(WholeDay.STEPS).isSorted();
        for (String step : WholeDay.STEPS) {
            assertThat(FOLDER.resolve(WholeDay.FOLDER + step + ".answer.json")).isRegularFile();
            assertThat(guide).contains("```graphql\n" + document(WholeDay.FOLDER + step) + "```");
        }
    }

    private static String document(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".graphql"));
    }

    private static GraphQLSchema schema() throws IOException {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))));
    }
}
