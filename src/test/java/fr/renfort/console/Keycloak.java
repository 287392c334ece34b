package fr.renfort.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real Keycloak in a process of its own, with the realm of {@code infra/keycloak}, forgetting everything at its end. */
final class Keycloak implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Path REALM = Path.of("infra/keycloak/renfort-realm.json");
    private static final String WRITTEN_FOR = "http://localhost:8080";
    private static final String ADMINISTRATOR = "administrator";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param service address of the service whose pages sign in */
    static Keycloak start(String service) throws IOException {
        Path home = Path.of(System.getProperty("renfort.keycloak"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(
                realms.resolve("renfort-realm.json"), Files.readString(REALM).replace(WRITTEN_FOR, service));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "KC_DB",
                        "dev-mem",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMINISTRATOR,
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-Xmx512m"));
        builder.redirectErrorStream(true).redirectOutput(home.resolve("log.txt").toFile());
        Keycloak keycloak = new Keycloak(builder.start(), "http://127.0.0.1:" + port);
        keycloak.await();
        return keycloak;
    }

    /** As tokens say it. */
    String issuer() {
        return address + "/realms/renfort";
    }

    /** Adds somebody with one role and what says for whom they act. */
    void add(String name, String password, String role, Map<String, List<String>> attributes) {
        admin(
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        name + "@example.org",
                        "firstName",
                        name,
                        "lastName",
                        name,
                        "enabled",
                        true,
                        "emailVerified",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String id = admin("GET", "/users?exact=true&username=" + name, null)
                .get(0)
                .get("id")
                .asText();
        JsonNode known = admin("GET", "/roles/" + role, null);
        admin("POST", "/users/" + id + "/role-mappings/realm", List.of(known));
    }

    /** A token of the machine account. */
    String plannersToken() {
        String id = admin("GET", "/clients?clientId=renfort-planner", null)
                .get(0)
                .get("id")
                .asText();
        String secret = admin("GET", "/clients/" + id + "/client-secret", null)
                .get("value")
                .asText();
        return token(issuer(), "grant_type=client_credentials&client_id=renfort-planner&client_secret=" + secret);
    }

    /** Signs by another key from now on, and publishes those before no longer. */
    void rotateKeys() {
        String type = "org.keycloak.keys.KeyProvider";
        JsonNode before = admin("GET", "/components?type=" + type, null);
        admin(
                "POST",
                "/components",
                Map.of(
                        "name",
                        "rotated",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        type,
                        "config",
                        Map.of("priority", List.of("200"), "keySize", List.of("2048"))));
        before.forEach(each -> {
            if (each.get("providerId").asText().equals("rsa-generated")) {
                admin("DELETE", "/components/" + each.get("id").asText(), null);
            }
        });
    }

    private JsonNode admin(String method, String path, Object body) {
        String token = token(
                address + "/realms/master",
                "grant_type=password&client_id=admin-cli&username=" + ADMINISTRATOR + "&password=" + ADMINISTRATOR);
        try {
            String content = body == null ? "" : json.writeValueAsString(body);
            return send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/renfort" + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(content))
                    .build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String token(String realm, String form) {
        return send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .get("access_token")
                .asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private void await() {
        long until = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("Keycloak does not start: see log.txt in its folder.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean answers() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
