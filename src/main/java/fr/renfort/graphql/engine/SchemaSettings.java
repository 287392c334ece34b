package fr.renfort.graphql.engine;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Of what the schema is made.
 *
 * @param resources names of files in the schema language on the class path
 */
@ConfigurationProperties("renfort.graphql.schema")
public record SchemaSettings(
        @Bindable(defaultValue = "schema.graphqls") List<String> resources) {

    public SchemaSettings {
        resources = List.copyOf(resources);
    }
}
