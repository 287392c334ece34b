package fr.renfort.paper;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentReports;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestFilter;
import fr.renfort.crisis.RequestOwner;
import fr.renfort.crisis.Requests;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.Coverage;
import fr.renfort.mission.Coverages;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Missions;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One page on how an incident stands: the attack, what the law asks for, what was asked and how far it is served. Thread-safe. */
@Singleton
final class SituationReport {

    private static final String MARKING = "TLP:AMBER";
    private static final Duration AHEAD = Duration.ofHours(12);

    private final Requests requests;
    private final Coverages coverages;
    private final Missions missions;
    private final Establishments establishments;
    private final Territory territory;
    private final PaperWords words;
    private final Messages messages;
    private final InstantSource time;

    SituationReport(
            Requests requests,
            Coverages coverages,
            Missions missions,
            Establishments establishments,
            Territory territory,
            PaperWords words,
            Messages messages,
            InstantSource time) {
        this.requests = requests;
        this.coverages = coverages;
        this.missions = missions;
        this.establishments = establishments;
        this.territory = territory;
        this.words = words;
        this.messages = messages;
        this.time = time;
    }

    String of(Viewer viewer, Incident incident, Language language) {
        Region region = territory.region(incident.site().region());
        PaperTime clock = new PaperTime(region.timeZone(), language);
        Instant now = time.instant();
        List<ReinforcementRequest> asked = requests
                .lists(
                        viewer,
                        RequestOwner.INCIDENT,
                        Set.of(incident.id()),
                        RequestFilter.ANY,
                        PageRequest.first(PageRequest.MOST))
                .values()
                .stream()
                .flatMap(page -> page.items().stream())
                .toList();
        return new Sheet(language.locale().getLanguage(), text(language, "paper.situation"), MARKING)
                .lead(text(language, "paper.order.lead", region.arsName(), clock.moment(now)))
                .facts(attack(incident, clock, language))
                .section(text(language, "paper.situation.law"))
                .facts(law(incident, clock, language))
                .section(text(language, "paper.situation.requests"))
                .table(
                        List.of(
                                text(language, "paper.submitted"),
                                text(language, "paper.state"),
                                text(language, "paper.proposed"),
                                text(language, "paper.committed"),
                                text(language, "paper.arrived")),
                        requestRows(viewer, asked, clock, language))
                .section(text(language, "paper.situation.people"))
                .table(
                        List.of(
                                text(language, "paper.skill"),
                                text(language, "paper.now"),
                                text(language, "paper.ahead")),
                        people(viewer, asked, now, language))
                .line(text(language, "notice.noRansom"))
                .xhtml();
    }

    private List<List<String>> attack(Incident incident, PaperTime clock, Language language) {
        Establishment site = establishments.get(incident.site().establishment());
        return List.of(
                List.of(text(language, "paper.incident"), incident.facts().title()),
                List.of(
                        text(language, "paper.kind"),
                        text(language, "paper.kind." + incident.facts().kind())),
                List.of(text(language, "paper.site"), MissionOrder.address(site)),
                List.of(text(language, "paper.severity"), incident.severity() + " / " + Incident.MOST_SEVERITY),
                List.of(
                        text(language, "paper.known"),
                        clock.moment(incident.facts().knownAt())));
    }

    private List<List<String>> law(Incident incident, PaperTime clock, Language language) {
        Incident.Complaint complaint = incident.course().complaint();
        IncidentReports reports = incident.course().reports();
        IncidentReports.Breach breach = reports.breach();
        IncidentReports.ToCert cert = reports.cert();
        return List.of(
                List.of(
                        text(language, "paper.complaint"),
                        complaint == null
                                ? text(
                                        language,
                                        "paper.due",
                                        clock.moment(incident.complaintClock().deadline()))
                                : text(language, "paper.done", clock.moment(complaint.filedAt()))),
                List.of(
                        text(language, "paper.cnil"),
                        breach == null || breach.notifiedAt() == null
                                ? incident.breachClock()
                                        .map(due -> text(language, "paper.due", clock.moment(due.deadline())))
                                        .orElseGet(() -> text(language, "paper.notAssessed"))
                                : text(language, "paper.done", clock.moment(breach.notifiedAt()))),
                List.of(
                        text(language, "paper.cert"),
                        cert == null
                                ? text(language, "paper.notDone")
                                : text(language, "paper.done", clock.moment(cert.reportedAt()))));
    }

    private List<List<String>> requestRows(
            Viewer viewer, List<ReinforcementRequest> asked, PaperTime clock, Language language) {
        Map<UUID, Coverage> served = coverages.of(
                viewer, asked.stream().map(ReinforcementRequest::id).toList());
        return asked.stream()
                .map(request -> {
                    Coverage coverage = Objects.requireNonNull(served.get(request.id()));
                    return List.of(
                            clock.moment(request.origin().submission().at()),
                            text(language, "paper.state." + request.state()),
                            text(language, "paper.level." + coverage.proposed()),
                            text(language, "paper.level." + coverage.committed()),
                            text(language, "paper.level." + coverage.arrived()));
                })
                .toList();
    }

    /** How many are on duty now, and within twelve hours, by skill. */
    private List<List<String>> people(Viewer viewer, List<ReinforcementRequest> asked, Instant now, Language language) {
        List<Mission> sure = new ArrayList<>();
        for (ReinforcementRequest request : asked) {
            sure.addAll(missions.list(
                            viewer,
                            MissionFilter.ofRequest(request.id())
                                    .in(Set.of(MissionState.COMMITTED, MissionState.MOBILISED, MissionState.ON_SITE)),
                            PageRequest.first(PageRequest.MOST))
                    .items());
        }
        Map<String, Long> present = bySkill(sure, now, now.plusSeconds(1), language);
        Map<String, Long> ahead = bySkill(sure, now, now.plus(AHEAD), language);
        return ahead.entrySet().stream()
                .map(skill -> List.of(
                        skill.getKey(),
                        present.getOrDefault(skill.getKey(), 0L).toString(),
                        skill.getValue().toString()))
                .toList();
    }

    private Map<String, Long> bySkill(List<Mission> sure, Instant from, Instant to, Language language) {
        return sure.stream()
                .filter(mission -> mission.duties().stream()
                        .anyMatch(duty -> duty.window().from().isBefore(to)
                                && duty.window().to().isAfter(from)))
                .collect(
                        groupingBy(mission -> words.skill(mission.stay().skill(), language), TreeMap::new, counting()));
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }
}
