package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void theServiceIsReadyAsLongAsItsDatabaseAnswers() throws IOException, InterruptedException, SQLException {
        TestDatabase database = TestDatabase.fresh();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("micronaut.server.port", -1);
        try (io.micronaut.runtime.server.EmbeddedServer node =
                ApplicationContext.run(io.micronaut.runtime.server.EmbeddedServer.class, properties)) {
            HttpResponse<String> up = health(node.getURI());
            assertThat(up.statusCode()).isEqualTo(200);
            assertThat(up.body()).contains("UP").doesNotContain("jdbc");

            closeToEverybody(database);

            assertThat(health(node.getURI()).statusCode()).isEqualTo(503);
        }
    }

    private static HttpResponse<String> health(URI node) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(node.resolve("/health/readiness"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void closeToEverybody(TestDatabase database) throws SQLException {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        try (Connection connection = TestDatabase.fresh().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }
}
