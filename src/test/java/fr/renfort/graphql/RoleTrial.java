package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody of one role try everything first, in their own scope; what they are not allowed is done by whose step it is. */
final class RoleTrial extends Trial {

    private static final Set<String> NOT_THEIRS = Set.of("FORBIDDEN", "NOT_FOUND");

    private static final UUID UNKNOWN = new UUID(0, 1);

    /** What they did at least once. */
    final Set<String> allowed = new HashSet<>();

    private final AttackedRegion region;
    private final Role role;

    RoleTrial(AttackedRegion region, Role role) {
        super(region);
        this.region = region;
        this.role = role;
    }

    /** Somebody of a role, for the region, the hospital under attack, the lender or an expert. */
    static Viewer viewer(AttackedRegion region, Role role, @Nullable UUID expert) {
        return switch (role) {
            case COORDINATOR -> region.coordinator;
            case HOSPITAL -> region.hospital();
            case LENDER -> region.lends();
            case EXPERT -> new Viewer("ada", role, Set.of(), null, null, expert);
            case OBSERVER, PLANNER -> new Viewer("some " + role, role, region.coordinator.regions(), null, null, null);
            case NATIONAL_ADMINISTRATOR -> new Viewer("nadia", role, Set.of(), null, null, null);
        };
    }

    @Override
    Json done(Viewer whoseStep, String mutation, String shown, Map<String, ?> input) {
        tried.add(mutation);
        Viewer viewer = viewer(region, role, whoseStep.is(Role.EXPERT) ? whoseStep.expert() : expert(input));
        Json attempt = region.mutate(viewer, Language.FR, mutation, shown, new HashMap<>(input));
        if (attempt.at("userErrors").list().isEmpty()) {
            allowed.add(mutation);
            return attempt;
        }
        assertThat(attempt.at("userErrors.0.code").text())
                .as(role + " " + mutation)
                .isIn(NOT_THEIRS);
        return super.done(whoseStep, mutation, shown, input);
    }

    /** Who goes on the mission that an input names; else an expert whom nobody knows. */
    private UUID expert(Map<String, ?> input) {
        if (role != Role.EXPERT || !(input.get("id") instanceof String id)) {
            return UNKNOWN;
        }
        Json asked =
                region.ask(region.coordinator, "{ node(id: \"" + id + "\") { ... on Mission { expert { id } } } }");
        return asked.at("node").value() instanceof Map<?, ?> node && node.containsKey("expert")
                ? UUID.fromString(Story.raw(asked.at("node.expert.id")))
                : UNKNOWN;
    }

    /** Mistakes are the business of others. */
    @Override
    void refused(Viewer viewer, String mutation, Map<String, ?> input, String code, String path) {
        tried.add(mutation);
    }
}
