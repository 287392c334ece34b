package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.graphql.engine.Cancellation;
import fr.renfort.graphql.engine.Engine;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.GlobalId;
import fr.renfort.language.Language;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.EstablishmentFilter;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.OrganisationRegister;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service on a real database with the French register, and questions to it in process. */
final class AttackedRegion implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final String SHIFT_START = "2026-03-03T07:00:00Z";
    static final String SHIFT_END = "2026-03-03T17:00:00Z";

    final SettableTime time = new SettableTime(NOW);
    final TestDatabase database = TestDatabase.fresh();
    final ApplicationContext context;
    final Viewer coordinator = Viewer.coordinator("claire.ars", Set.of("11"));
    final Establishment hit;
    final UUID lender;
    private final List<ApplicationContext> nodes = new ArrayList<>();

    AttackedRegion() {
        context = node(0);
        context.getBean(RegisterImport.class).importFrom(RegisterFiles.bundled(), "register", ImportProgress.SILENT);
        Establishments sites = context.getBean(Establishments.class);
        hit = sites.byFiness(new FinessNumber("910020254")).orElseThrow();
        Establishment other = sites.list(new EstablishmentFilter("11", null, "78", true, null), PageRequest.first(1))
                .items()
                .get(0);
        lender = context.getBean(OrganisationRegister.class)
                .forLegalEntity(coordinator, other.legalEntityId())
                .orThrow()
                .id();
    }

    /** One of any number of nodes on the same database, started when it is first asked for. */
    private synchronized ApplicationContext node(int number) {
        while (nodes.size() <= number) {
            Map<String, Object> properties = new HashMap<>(database.properties());
            properties.put("renfort.graphql.document.fields", 100_000);
            properties.put("renfort.graphql.document.tokens", 15_000);
            properties.put("renfort.graphql.execution.cost", 1_000_000);
            properties.put("renfort.graphql.budget.coordinator", 0);
            nodes.add(ApplicationContext.builder()
                    .properties(properties)
                    .singletons(time)
                    .start());
        }
        return nodes.get(number);
    }

    Viewer hospital() {
        return new Viewer("henri.chsf", Role.HOSPITAL, Set.of(), null, hit.legalEntityId(), null);
    }

    Viewer lends() {
        return new Viewer("lucie.pret", Role.LENDER, Set.of(), lender, null, null);
    }

    static String id(String type, UUID id) {
        return new GlobalId(type, id).text();
    }

    String lenderId() {
        return id("Organisation", lender);
    }

    String siteId() {
        return id("Establishment", hit.id());
    }

    /** The whole answer. */
    Map<String, Object> answer(
            Viewer viewer, Language language, String document, Map<String, @Nullable Object> variables) {
        return answer(0, viewer, language, document, variables);
    }

    private Map<String, Object> answer(
            int node, Viewer viewer, Language language, String document, Map<String, @Nullable Object> variables) {
        return node(node)
                .getBean(Engine.class)
                .answer(
                        new GraphqlRequest(document, null, variables, false),
                        new Caller(viewer, language),
                        new Cancellation())
                .content();
    }

    /** The data of an answer without errors. */
    Json ask(Viewer viewer, String document) {
        return data(answer(viewer, Language.FR, document, Map.of()));
    }

    /** The payload of a mutation, be it done or refused. */
    Json mutate(Viewer viewer, Language language, String mutation, String shown, Map<String, @Nullable Object> input) {
        return mutate(0, viewer, language, mutation, shown, input);
    }

    /** The payload that one of several nodes gives. */
    Json mutate(
            int node,
            Viewer viewer,
            Language language,
            String mutation,
            String shown,
            Map<String, @Nullable Object> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        String document = "mutation($input: " + type + "!) { " + mutation + "(input: $input) { " + shown
                + " userErrors { code path message } } }";
        return data(answer(node, viewer, language, document, Map.of("input", input)))
                .at(mutation);
    }

    /** What a mutation did. */
    Json done(Viewer viewer, String mutation, String shown, Map<String, @Nullable Object> input) {
        Json payload = mutate(viewer, Language.FR, mutation, shown, input);
        assertThat(payload.at("userErrors").list()).as(mutation).isEmpty();
        return payload;
    }

    private static Json data(Map<String, Object> answer) {
        assertThat(answer.get("errors")).as(answer.toString()).isNull();
        return new Json(answer.get("data"));
    }

    /** A part of an answer. */
    record Json(@Nullable Object value) {

        Json at(String path) {
            Object part = value;
            for (String step : path.split("\\.")) {
                part = step.matches("[0-9]+")
                        ? ((List<?>) part).get(Integer.parseInt(step))
                        : ((Map<?, ?>) part).get(step);
            }
            return new Json(part);
        }

        List<Object> list() {
            return List.copyOf((List<?>) value);
        }

        String text() {
            return (String) value;
        }

        int number() {
            return (Integer) value;
        }

        boolean isNull() {
            return value == null;
        }

        /** As an argument of another mutation. */
        Map<String, @Nullable Object> with(Map<String, ?> more) {
            Map<String, @Nullable Object> whole = new HashMap<>();
            whole.put("id", at("id").value());
            whole.put("version", at("version").value());
            whole.putAll(more);
            return whole;
        }
    }

    @Override
    public void close() {
        nodes.forEach(ApplicationContext::close);
    }
}
