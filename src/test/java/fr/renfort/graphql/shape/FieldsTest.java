package fr.renfort.graphql.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static LightDataFetcher<?> lengthOfText() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Fields.of(wiring, "Text", String.class).value("length", String::length);
        DataFetcher<?> fetcher = wiring.build().getDataFetchers().get("Text").get("length");
        return (LightDataFetcher<?>) fetcher;
    }

    @Test
    void aFieldAtHandIsReadWithAndWithoutAnEnvironment() throws Exception {
        DataFetchingEnvironment of = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source("four")
                .build();
        GraphQLFieldDefinition field = GraphQLFieldDefinition.newFieldDefinition()
                .name("length")
                .type(GraphQLObjectType.newObject().name("Any").build())
                .build();

        assertThat(lengthOfText().get(of)).isEqualTo(4);
        assertThat(lengthOfText().get(field, "four", () -> of)).isEqualTo(4);
        assertThatThrownBy(() -> lengthOfText().get(field, 4, () -> of)).isInstanceOf(ClassCastException.class);
    }
}
