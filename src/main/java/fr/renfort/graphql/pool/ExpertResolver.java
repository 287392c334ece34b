package fr.renfort.graphql.pool;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Connections;
import fr.renfort.graphql.shape.Fields;
import fr.renfort.graphql.shape.Input;
import fr.renfort.graphql.shape.Loaders;
import fr.renfort.graphql.shape.Wiring;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.ExpertFilter;
import fr.renfort.pool.Experts;
import fr.renfort.pool.HeldSkill;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.SkillCode;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Experts with their skills and calendars. */
@Singleton
final class ExpertResolver implements Wiring {

    private final Experts experts;

    ExpertResolver(Experts experts) {
        this.experts = experts;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        Fields.of(wiring, "Region", Region.class).fetched("experts", this::ofRegion);
        Fields.of(wiring, "Organisation", Organisation.class).fetched("experts", this::ofOrganisation);
        Fields.of(wiring, "Expert", Expert.class)
                .value("givenName", expert -> expert.details().givenName())
                .value("familyName", expert -> expert.details().familyName())
                .value("phone", expert -> expert.details().phone())
                .value("email", expert -> expert.details().email())
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
        loaders.<UUID, List<HeldSkill>>add("skillsOfExpert", experts::skillsOf);
        loaders.<UUID, ExpertCalendar>add("calendarOfExpert", experts::calendarsOf);
    }

    private Object ofRegion(Region region, DataFetchingEnvironment env) {
        ExpertFilter filter = Input.ofArguments(env).optionalObject("filter", given -> filter(region, given));
        return page(env, filter == null ? ExpertFilter.of(region.code()) : filter);
    }

    private Object ofOrganisation(Organisation organisation, DataFetchingEnvironment env) {
        return page(env, new ExpertFilter(null, organisation.id(), null, 1));
    }

    private Object page(DataFetchingEnvironment env, ExpertFilter filter) {
        PageRequest page = Connections.request(env);
        return Connections.of(page, experts.list(Caller.of(env).viewer(), filter, page), ExpertResolver::placeOf);
    }

    private static ExpertFilter filter(Region region, Input given) {
        String skill = given.optionalText("skill");
        Integer level = given.optionalInteger("minimumLevel");
        return new ExpertFilter(
                region.code(),
                given.optionalId("organisationId", "Organisation"),
                skill == null ? null : new SkillCode(skill),
                level == null ? 1 : level);
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
