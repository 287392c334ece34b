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
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final DataFetchingEnvironment OF = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
            .source("four")
            .build();
    private static final GraphQLFieldDefinition FIELD = GraphQLFieldDefinition.newFieldDefinition()
            .name("length")
            .type(GraphQLObjectType.newObject().name("Any").build())
            .build();

    private static LightDataFetcher<?> lengthOfText() {
        return fetcher(text -> text.value("length", String::length));
    }

    private static LightDataFetcher<?> fetcher(Consumer<Fields<String>> length) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        length.accept(Fields.of(wiring, "Text", String.class));
        DataFetcher<?> fetcher = wiring.build().getDataFetchers().get("Text").get("length");
        return (LightDataFetcher<?>) fetcher;
    }

    @Test
    void aFieldOfAPersonIsReadWithAndWithoutAnEnvironment() throws Exception {
        LightDataFetcher<?> length =
                fetcher(text -> text.ofPerson("length", name -> new Person("11", new UUID(0, 1)), String::length));

        assertThat(length.get(OF)).isEqualTo(4);
        assertThat(length.get(FIELD, "four", () -> OF)).isEqualTo(4);
        assertThatThrownBy(() -> length.get(FIELD, 4, () -> OF)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void aFieldAtHandIsReadWithAndWithoutAnEnvironment() throws Exception {
        assertThat(lengthOfText().get(OF)).isEqualTo(4);
        assertThat(lengthOfText().get(FIELD, "four", () -> OF)).isEqualTo(4);
        assertThatThrownBy(() -> lengthOfText().get(FIELD, 4, () -> OF)).isInstanceOf(ClassCastException.class);
    }
}
