package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.access.Role;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documents say of each page and file is so: every path has a row, and is tried in every role, in its own scope. */
class DoorsTest {

    private static final Path TABLE = Path.of("src/docs/roles.md");
    private static final Pattern GUARDED = Pattern.compile("(?m)^\\| `((?:GET|POST) /[^`]*)` \\|(( [●–] \\|){7})");
    private static final Pattern OPEN = Pattern.compile("(?m)^\\| `((?:GET|POST) /[^`]*)` \\| [^●–\n]+ \\|$");
    private static final Pattern OURS = Pattern.compile("fr\\.renfort\\..*");

    /** Its one line is wrong, which its preview tells whoever may send it. */
    private static final String FILE =
            "référence;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min)\nA1;Personne;Petit;Ana;910000002;many;240\n";

    private static ConsoleService service;
    private static UUID lender;
    private static UUID hospital;

    @BeforeAll
    static void start() throws IOException {
        service = ConsoleService.start(true).withRegister();
        String answer = service.send(
                        HttpRequest.newBuilder(at("/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Renfort-Viewer", "coordinator; regions=11")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\":\"mutation { registerOrganisation(input: {regionCode: \\\"11\\\","
                                                        + " name: \\\"Prêteur\\\", kind: CSIRT, maxLentPerDay: 3}) { userErrors { message } } }\"}")))
                .body();
        assertThat(answer).contains("\"userErrors\":[]");
        lender = owner("LENDER", "Pr%C3%AAteur");
        hospital = owner("HOSPITAL", "sud%20francilien");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyPathHasARowAndEveryRowIsOne() throws IOException {
        Set<String> rows = new TreeSet<>(guarded().keySet());
        OPEN.matcher(Files.readString(TABLE)).results().forEach(row -> rows.add(row.group(1)));

        Set<String> doors = service.context()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route ->
                        OURS.matcher(route.getDeclaringType().getName()).matches())
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> door(route))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(doors).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRolePassesWhereTheTableSaysAndNowhereElse(Role role) throws IOException {
        String preview = preview(account(role));
        Set<String> passed = new TreeSet<>();
        for (String door : guarded().keySet()) {
            String path = door.replaceFirst("^[A-Z]+ ", "")
                    .replace("{region}", "11")
                    .replace("{name}", "experts")
                    .replace("{id}", preview);
            if (passes(call(door.split(" ")[0], path, account(role)))) {
                passed.add(door);
            }
        }

        assertThat(passed)
                .isEqualTo(guarded().entrySet().stream()
                        .filter(row -> row.getValue().contains(role))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Refused is who is sent to sign in, told that it is not theirs, or told that there is nothing. */
    private static boolean passes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(200, 201, 303, 403, 404, 409, 422);
        return !Set.of(303, 403, 404).contains(answer.statusCode());
    }

    /** The import that somebody previewed; one of a coordinator for whoever may not. */
    private static String preview(String account) throws IOException {
        HttpResponse<String> own = call("POST", "/exchange/experts.csv", account);
        HttpResponse<String> any = passes(own) ? own : call("POST", "/exchange/experts.csv", account(Role.COORDINATOR));
        return new ObjectMapper().readTree(any.body()).get("id").asText();
    }

    private static HttpResponse<String> call(String method, String path, String account) {
        boolean csv = path.endsWith(".csv");
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Renfort-Viewer", account)
                .header("Origin", service.origin())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", csv ? "text/csv" : "application/x-www-form-urlencoded");
        return service.send(
                method.equals("GET") ? request : request.POST(BodyPublishers.ofString(csv ? FILE : "lang=fr")));
    }

    private static String account(Role role) {
        return switch (role) {
            case COORDINATOR -> "coordinator; regions=11";
            case HOSPITAL -> "hospital; hospital=" + hospital;
            case LENDER -> "lender; lender=" + lender;
            case EXPERT -> "expert; expert=" + new UUID(0, 1);
            case OBSERVER -> "observer; regions=11";
            case PLANNER -> "planner; regions=11";
            case NATIONAL_ADMINISTRATOR -> "national-administrator";
        };
    }

    /** Rows by door; the columns are in the order of the roles. */
    private static Map<String, Set<Role>> guarded() throws IOException {
        Map<String, Set<Role>> rows = new TreeMap<>();
        GUARDED.matcher(Files.readString(TABLE)).results().forEach(row -> {
            String[] marks = row.group(2).strip().split(" *\\| *");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (marks[role.ordinal()].equals("●")) {
                    roles.add(role);
                }
            }
            rows.put(row.group(1), roles);
        });
        return rows;
    }

    private static String door(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{([a-z]+):[^}]*}", "{$1}");
        return route.getHttpMethodName() + " " + (path.isEmpty() ? "/" : path);
    }

    private static UUID owner(String role, String text) throws IOException {
        String answer = service.get("/graphiql/owners?role=" + role + "&region=11&text=" + text, "fr")
                .body();
        return UUID.fromString(
                new ObjectMapper().readTree(answer).get(0).get("id").asText());
    }

    private static URI at(String path) {
        return URI.create(service.origin() + path);
    }
}
