package fr.renfort.graphql.pool;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Lists;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Person;
import fr.renfort.graphql.shape.Scalars;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.ExpertFilter;
import fr.renfort.pool.Experts;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.PoolOwner;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Experts with their skills and calendars. */
@Singleton
final class ExpertResolver implements Wiring {

    private static final String OF = "expertsOf";

    private final Experts experts;
    private final PoolFinder finder;

    ExpertResolver(Experts experts, PoolFinder finder) {
        this.experts = experts;
        this.finder = finder;
    }

    private record Wanted(ExpertFilter.Which which, PoolWish wish) {}

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class)
                .fetched("experts", (region, env) -> page(env, PoolOwner.REGION, region.code()));
        Fields.of(wiring, "Organisation", Organisation.class)
                .fetched("experts", (lender, env) -> page(env, PoolOwner.LENDER, lender.id()));
        Fields.of(wiring, "Expert", Expert.class)
                .ofPerson(
                        "givenName",
                        ExpertResolver::person,
                        expert -> expert.details().givenName())
                .ofPerson(
                        "familyName",
                        ExpertResolver::person,
                        expert -> expert.details().familyName())
                .ofPerson(
                        "phone",
                        ExpertResolver::person,
                        expert -> expert.details().phone())
                .ofPerson(
                        "phoneNumber",
                        ExpertResolver::person,
                        expert -> Scalars.dialled(expert.details().phone()))
                .ofPerson(
                        "email",
                        ExpertResolver::person,
                        expert -> expert.details().email())
                .loaded("organisation", "Organisation", Expert::lender)
                .loaded(
                        "homeEstablishment",
                        "Establishment",
                        expert -> expert.base().homeSite())
                .value("baseLatitude", expert -> expert.base().point().latitude())
                .value("baseLongitude", expert -> expert.base().point().longitude())
                .list("skills", "skillsOfExpert", Expert::id)
                .fetched("calendar", ExpertResolver::calendarOf)
                .value("maxTravelMinutes", expert -> expert.details().terms().maxTravelMinutes())
                .value("noticeMinutes", expert -> expert.details().terms().noticeMinutes())
                .value("maxWeeklyMinutes", expert -> expert.details().terms().maxWeeklyMinutes())
                .value("withdrawnAt", expert -> expert.standing().withdrawnAt())
                .value("version", expert -> expert.standing().version());
        Fields.of(wiring, "ExpertSkill", HeldSkill.class).loaded("skill", "skill", HeldSkill::skill);
        Fields.of(wiring, "CalendarEntry", CalendarEntry.class)
                .value("startsAt", entry -> entry.window().from())
                .value("endsAt", entry -> entry.window().to());
    }

    @Override
    public void load(Loaders loaders) {
        loaders.node("Expert", Expert.class, Expert::id, experts::byIds);
        for (PoolOwner owner : PoolOwner.values()) {
            Lists.<Object, Wanted, Expert>add(
                    loaders, OF + owner, (viewer, keys, wanted, page) -> pages(viewer, owner, keys, wanted, page));
        }
        loaders.<UUID, List<HeldSkill>>add("skillsOfExpert", experts::skillsOf);
        loaders.<UUID, ExpertCalendar>add("calendarOfExpert", experts::calendarsOf);
    }

    private static Person person(Expert expert) {
        return new Person(expert.region(), expert.id());
    }

    private static Object page(DataFetchingEnvironment env, PoolOwner owner, Object key) {
        PoolWish wish = Input.ofArguments(env).optionalObject("filter", PoolWish::of);
        ExpertFilter.Which which = Input.ofArguments(env).optionalObject("filter", ExpertResolver::which);
        return Lists.<Expert>load(
                env,
                OF + owner,
                key,
                new Wanted(which == null ? ExpertFilter.ANY : which, wish == null ? PoolWish.NONE : wish),
                ExpertResolver::placeOf);
    }

    /** Those of regions whom the wish leaves; of lenders it is not asked. */
    private <K> Map<K, Page<Expert>> pages(
            Viewer viewer, PoolOwner owner, Set<K> keys, Wanted wanted, PageRequest page) {
        return experts.lists(
                viewer,
                owner,
                keys,
                finder.experts(viewer, keys, wanted.wish())
                        .map(wanted.which()::among)
                        .orElse(wanted.which()),
                page);
    }

    private static ExpertFilter.Which which(Input given) {
        String skill = given.optionalText("skill");
        Integer level = given.optionalInteger("minimumLevel");
        return new ExpertFilter.Which(
                given.optionalId("organisationId", "Organisation"),
                skill == null ? null : new SkillCode(skill),
                level == null ? 1 : level,
                given.optionalId("homeEstablishmentId", "Establishment"),
                given.optionalText("name"),
                null);
    }

    private static List<String> placeOf(Expert expert) {
        return List.of(
                expert.details().familyName(),
                expert.details().givenName(),
                expert.id().toString());
    }

    private static Object calendarOf(Expert expert, DataFetchingEnvironment env) {
        PageRequest page = Connections.request(env);
        Instant from = Input.ofArguments(env).optionalInstant("from");
        return Loaders.<ExpertCalendar>load(env, "calendarOfExpert", expert.id())
                .thenApply(calendar -> Connections.of(page, calendar == null ? List.of() : since(calendar, from)));
    }

    private static List<CalendarEntry> since(ExpertCalendar calendar, @Nullable Instant from) {
        return calendar.entries().stream()
                .filter(entry -> from == null || entry.window().to().isAfter(from))
                .toList();
    }
}
