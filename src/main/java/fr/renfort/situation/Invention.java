package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.crisis.OngoingIncident;
import fr.renfort.planning.facts.Period;
import fr.renfort.pool.BasePoint;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.PooledExpert;
import fr.renfort.pool.Standing;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Organisation;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes people who do not exist, and checks that everything else a scenario names does.
 *
 * @param sites those that the scenario names
 * @param lenders those that the scenario names
 */
record Invention(String region, Period period, Map<UUID, Establishment> sites, Map<UUID, Organisation> lenders) {

    private static final int WEEK_MINUTES = 2_880;

    /** Refused with NOT_FOUND for what the region does not have. */
    Outcome<Scenario> checked(Scenario scenario, Reading present) {
        List<UserError> errors = new ArrayList<>();
        for (int i = 0; i < scenario.experts().size(); i++) {
            ExtraExperts group = scenario.experts().get(i);
            String place = Integer.toString(i);
            if (!ofTheRegion(group.lender())) {
                errors.add(unknown(group.lender(), "experts", place, "organisationId"));
            }
            if (!sites.containsKey(group.site())) {
                errors.add(unknown(group.site(), "experts", place, "establishmentId"));
            }
        }
        missing(
                        scenario.without().incidents(),
                        present,
                        attack -> attack.incident().id())
                .forEach(id -> errors.add(unknown(id, "withoutIncidentIds")));
        missing(
                        scenario.without().establishments(),
                        present,
                        attack -> attack.incident().site().establishment())
                .forEach(id -> errors.add(unknown(id, "withoutEstablishmentIds")));
        scenario.without().lenders().stream()
                .filter(id -> !ofTheRegion(id))
                .forEach(id -> errors.add(unknown(id, "withoutOrganisationIds")));
        return errors.isEmpty() ? Outcome.done(scenario) : Outcome.refused(errors);
    }

    List<PooledExpert> people(Scenario scenario) {
        List<PooledExpert> people = new ArrayList<>();
        for (ExtraExperts group : scenario.experts()) {
            for (int i = 0; i < group.count(); i++) {
                people.add(expert(group, people.size() + 1));
            }
        }
        return people;
    }

    Map<String, String> names(Scenario scenario) {
        Map<String, String> names = new TreeMap<>();
        people(scenario)
                .forEach(person -> names.put(
                        person.expert().id().toString(),
                        person.skills().get(0).skill().value() + " "
                                + person.skills().get(0).level() + " "
                                + person.expert().details().familyName()));
        return names;
    }

    private PooledExpert expert(ExtraExperts group, int number) {
        Establishment site = known(sites, group.site());
        return new PooledExpert(
                new Expert(
                        UUID.nameUUIDFromBytes(("invented expert " + number).getBytes(StandardCharsets.UTF_8)),
                        region,
                        group.lender(),
                        new Expert.Details(
                                "+",
                                "+" + number,
                                null,
                                null,
                                new Expert.Terms(group.maxTravelMinutes(), group.noticeMinutes(), WEEK_MINUTES, 0)),
                        new BasePoint(site.id(), site.point()),
                        new Standing(period.now(), null, 0)),
                List.of(new HeldSkill(group.skill(), group.level(), HeldSkill.Evidence.SELF, null)),
                new ExpertCalendar(List.of(new CalendarEntry(
                        CalendarEntry.Kind.AVAILABLE, new TimeWindow(period.now(), period.horizon())))));
    }

    private boolean ofTheRegion(UUID lender) {
        Organisation found = lenders.get(lender);
        return found != null && found.regionCode().equals(region);
    }

    private static List<UUID> missing(Set<UUID> wanted, Reading present, Function<OngoingIncident, UUID> id) {
        Set<UUID> there = present.ongoing().stream().map(id).collect(Collectors.toSet());
        return wanted.stream().filter(one -> !there.contains(one)).sorted().toList();
    }

    private static UserError unknown(UUID id, String... path) {
        return new UserError(UserErrorCode.NOT_FOUND, List.of(path), "error.whatIf.unknown", List.of(id.toString()));
    }
}
