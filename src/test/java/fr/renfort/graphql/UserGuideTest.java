package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserGuideTest {

    private static final Path GUIDE = Path.of("src/docs/user-guide.md");
    private static final Pattern OPERATION = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final GraphQLSchema SCHEMA = schema();

    static List<String> operations() throws IOException {
        return OPERATION
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationOfTheGuideIsValidAgainstTheSchema(String operation) {
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                SCHEMA, graphql.ExecutionInput.newExecutionInput(operation).build());

        assertThat(result.getErrors()).isEmpty();
    }

    @Test
    void theGuideHasOperationsForEachOfItsReaders() throws IOException {
        assertThat(operations()).hasSizeGreaterThan(10);
        assertThat(Files.readString(GUIDE)).contains("## Coordinator", "## Hospital", "## Lender");
    }

    private static GraphQLSchema schema() {
        try {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(Files.readString(Path.of("schema.graphqls"))));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
