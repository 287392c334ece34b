package fr.renfort.graphql.http;

import fr.renfort.graphql.engine.SchemaSettings;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The schema as text with its descriptions, for those who write clients: the words that a release promises to keep. */
@Controller("/graphql/schema.graphqls")
final class SchemaController {

    private final String text;

    SchemaController(SchemaSettings settings, ResourceLoader loader) {
        this.text = settings.resources().stream()
                .map(resource -> read(loader, resource))
                .collect(Collectors.joining("\n"));
    }

    @Get(produces = MediaType.TEXT_PLAIN)
    String schema() {
        return text;
    }

    private static String read(ResourceLoader loader, String resource) {
        try (InputStream file = loader.getResourceAsStream(resource).orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
