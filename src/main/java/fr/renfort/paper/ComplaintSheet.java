package fr.renfort.paper;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Department;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.InformationSystem;
import fr.renfort.territory.InformationSystems;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.LegalEntity;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is taken to the police or the gendarmerie: the facts as they are known, the deadline of 72 hours (Code des assurances,
 * L12-10-1), and lines for what is not. Thread-safe.
 */
@Singleton
final class ComplaintSheet {

    private static final String MARKING = "TLP:AMBER+STRICT";
    private static final int LINES = 4;

    private final Incidents incidents;
    private final LegalEntities entities;
    private final Establishments establishments;
    private final InformationSystems systems;
    private final Territory territory;
    private final Messages messages;
    private final InstantSource time;

    ComplaintSheet(
            Incidents incidents,
            LegalEntities entities,
            Establishments establishments,
            InformationSystems systems,
            Territory territory,
            Messages messages,
            InstantSource time) {
        this.incidents = incidents;
        this.entities = entities;
        this.establishments = establishments;
        this.systems = systems;
        this.territory = territory;
        this.messages = messages;
        this.time = time;
    }

    String of(Viewer viewer, Incident incident, Language language) {
        Region region = territory.region(incident.site().region());
        PaperTime clock = new PaperTime(region.timeZone(), language);
        Establishment site = establishments.get(incident.site().establishment());
        Department department = territory.findDepartment(site.departmentCode()).orElseThrow();
        return new Sheet(language.locale().getLanguage(), text(language, "paper.complaintSheet"), MARKING)
                .lead(text(language, "paper.order.lead", region.arsName(), clock.moment(time.instant())))
                .section(text(language, "paper.where"))
                .line(text(language, "paper.where.unit", department.name(), department.code()))
                .blanks(1)
                .section(text(language, "paper.who"))
                .facts(who(incident, site, language))
                .section(text(language, "paper.what"))
                .facts(what(viewer, incident, clock, language))
                .section(text(language, "paper.told"))
                .blanks(LINES)
                .section(text(language, "paper.signature"))
                .blanks(2)
                .line(text(language, "notice.noRansom"))
                .xhtml();
    }

    private List<List<String>> who(Incident incident, Establishment site, Language language) {
        LegalEntity entity = entities.get(incident.site().hospital());
        return List.of(
                List.of(
                        text(language, "paper.entity"),
                        entity.name() + " (FINESS EJ " + entity.finess().value() + ")"),
                List.of(
                        text(language, "paper.site"),
                        MissionOrder.address(site) + " (FINESS ET "
                                + site.finess().value() + ")"));
    }

    private List<List<String>> what(Viewer viewer, Incident incident, PaperTime clock, Language language) {
        String hit = systems
                .byIds(incidents.systemsOf(viewer, Set.of(incident.id())).getOrDefault(incident.id(), List.of()))
                .values()
                .stream()
                .map(InformationSystem::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(
                List.of(
                        text(language, "paper.kind"),
                        text(language, "paper.kind." + incident.facts().kind())),
                List.of(
                        text(language, "paper.known"),
                        clock.moment(incident.facts().knownAt())),
                List.of(
                        text(language, "paper.deadline"),
                        clock.moment(incident.complaintClock().deadline())),
                List.of(text(language, "paper.systems"), hit.isEmpty() ? "–" : hit),
                List.of(
                        text(language, "paper.demand"),
                        text(language, incident.facts().demandReceived() ? "paper.yes" : "paper.no")),
                List.of(
                        text(language, "paper.cert"),
                        incident.course().reports().cert() == null
                                ? text(language, "paper.notDone")
                                : text(
                                        language,
                                        "paper.done",
                                        clock.moment(incident.course()
                                                .reports()
                                                .cert()
                                                .reportedAt()))));
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }
}
