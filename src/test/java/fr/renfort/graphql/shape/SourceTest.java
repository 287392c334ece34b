package fr.renfort.graphql.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void answersTheValueThatShowsTheType() {
        assertThat(Source.of(fieldOf("Corbeil"), String.class)).isEqualTo("Corbeil");
    }

    @Test
    void aFieldOfARootTypeHasNone() {
        assertThatThrownBy(() -> Source.of(fieldOf(null), String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("regions");
    }

    private static DataFetchingEnvironment fieldOf(@Nullable Object source) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .source(source)
                .mergedField(
                        MergedField.newMergedField(Field.newField("regions").build())
                                .build())
                .build();
    }
}
