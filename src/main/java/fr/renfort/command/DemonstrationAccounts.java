package fr.renfort.command;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.crisis.IncidentFilter;
import fr.renfort.crisis.Incidents;
import fr.renfort.pool.ExpertFilter;
import fr.renfort.pool.Experts;
import fr.renfort.territory.Organisations;
import fr.renfort.vocabulary.PageRequest;
import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Accounts of a demonstration, one for each role: of a region, or of the first whom it has. */
final class DemonstrationAccounts {

    private static final String ACTOR = "command line";
    private static final PageRequest FIRST = PageRequest.first(1);

    private final ApplicationContext context;
    private final String region;

    DemonstrationAccounts(ApplicationContext context, String region) {
        this.context = context;
        this.region = region;
    }

    /**
     * Somebody of a role.
     *
     * @param id of the hospital, lender or expert; null: the hospital of the first open incident, the first lender or expert
     * @return empty when the region has none
     */
    Optional<Viewer> of(Role role, @Nullable UUID id) {
        return switch (role) {
            case HOSPITAL -> named(id, this::attacked).map(hospital -> viewer(role, Set.of(), null, hospital, null));
            case LENDER -> named(id, this::lender).map(lender -> viewer(role, Set.of(), lender, null, null));
            case EXPERT -> named(id, this::expert).map(expert -> viewer(role, Set.of(), null, null, expert));
            case NATIONAL_ADMINISTRATOR -> Optional.of(viewer(role, Set.of(), null, null, null));
            case COORDINATOR, OBSERVER, PLANNER -> Optional.of(viewer(role, Set.of(region), null, null, null));
        };
    }

    private static Optional<UUID> named(@Nullable UUID id, Supplier<Optional<UUID>> first) {
        return id == null ? first.get() : Optional.of(id);
    }

    private Optional<UUID> attacked() {
        return context
                .getBean(Incidents.class)
                .list(watching(), IncidentFilter.of(region).open(true), FIRST)
                .items()
                .stream()
                .map(incident -> incident.site().hospital())
                .findFirst();
    }

    private Optional<UUID> lender() {
        return context.getBean(Organisations.class).list(region, FIRST).items().stream()
                .map(organisation -> organisation.id())
                .findFirst();
    }

    private Optional<UUID> expert() {
        return context.getBean(Experts.class).list(watching(), ExpertFilter.of(region), FIRST).items().stream()
                .map(expert -> expert.id())
                .findFirst();
    }

    private Viewer watching() {
        return Viewer.coordinator(ACTOR, Set.of(region));
    }

    private static Viewer viewer(
            Role role, Set<String> regions, @Nullable UUID lender, @Nullable UUID hospital, @Nullable UUID expert) {
        return new Viewer(ACTOR, role, regions, lender, hospital, expert);
    }
}
