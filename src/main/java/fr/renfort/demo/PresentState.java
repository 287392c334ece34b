package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.LegalClock;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.run.PlanningRun;
import fr.renfort.situation.PlanReports;
import fr.renfort.situation.PlanTables;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Region;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Prints how things stand: the incidents with their clocks, the plan in force and its score by rule. */
@Singleton
final class PresentState {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Establishments establishments;
    private final Plans plans;
    private final PlanReports reports;
    private final PlanTables tables;
    private final InstantSource time;

    PresentState(
            Establishments establishments, Plans plans, PlanReports reports, PlanTables tables, InstantSource time) {
        this.establishments = establishments;
        this.plans = plans;
        this.reports = reports;
        this.tables = tables;
        this.time = time;
    }

    void incidents(Screen screen, Region region, List<Incident> incidents) {
        screen.say("demo.incidents");
        for (Incident incident : incidents) {
            Establishment site = establishments.get(incident.site().establishment());
            String past = Objects.requireNonNullElse(incident.facts().replayOf(), "");
            screen.say("demo.incident", incident.facts().title(), incident.severity());
            screen.say("demo.incident.site", site.name(), site.address().commune());
            screen.say("demo.incident.past", past);
            screen.say("demo.incident.known", local(incident.facts().knownAt(), region.timeZone()));
            screen.line("  " + complaint(screen, incident.complaintClock(), region.timeZone()));
            screen.line("");
        }
        screen.say(Incident.NO_RANSOM_NOTICE);
    }

    /** The plan in force; or why there is none. */
    void plan(Screen screen, Viewer coordinator, Region region, PlanningRun run) {
        PlanningRun.Result result = run.result();
        Plan plan = plans.current(coordinator, region.code(), false).orElse(null);
        if (plan == null || result == null) {
            screen.say("demo.plan.failed", Objects.requireNonNullElse(run.failureReference(), ""));
            return;
        }
        screen.line(tables.of(screen.language(), reports.of(coordinator, screen.language(), plan, result.score())));
        screen.say("demo.score", result.score());
        screen.line("  "
                + result.rules().entrySet().stream()
                        .filter(rule -> rule.getValue() > 0)
                        .sorted(Map.Entry.comparingByKey())
                        .map(rule -> screen.text("demo.rule." + rule.getKey().name(), rule.getValue()))
                        .collect(Collectors.joining("\n  ")));
        screen.say("demo.computed", result.solveMillis(), result.travelSource(), Long.toString(run.seed()));
    }

    private String complaint(Screen screen, LegalClock clock, ZoneId zone) {
        Instant now = time.instant();
        Duration left = clock.remaining(now).orElse(Duration.ZERO);
        return screen.text(
                "demo.complaint." + clock.state(now).name(),
                local(clock.deadline(), zone),
                left.toHours(),
                left.toMinutesPart());
    }

    /** The local day of an instant. */
    static String day(Region region, Instant instant) {
        return DAY.format(instant.atZone(region.timeZone()));
    }

    private static String local(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
