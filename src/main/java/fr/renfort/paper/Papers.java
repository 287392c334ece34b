package fr.renfort.paper;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.audit.PeopleShown;
import fr.renfort.audit.PersonalReads;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.language.Language;
import fr.renfort.mission.Missions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Papers as PDF, for those who may read what is on them; absence and "not yours" look the same. Thread-safe. */
@Singleton
public final class Papers {

    private static final Set<Role> OF_INCIDENTS = Set.of(Role.COORDINATOR, Role.HOSPITAL, Role.PLANNER);

    private final Missions missions;
    private final Incidents incidents;
    private final MissionOrder orders;
    private final SituationReport situations;
    private final ComplaintSheet complaints;
    private final PdfPrinter printer;
    private final PersonalReads reads;

    Papers(
            Missions missions,
            Incidents incidents,
            MissionOrder orders,
            SituationReport situations,
            ComplaintSheet complaints,
            PdfPrinter printer,
            PersonalReads reads) {
        this.missions = missions;
        this.incidents = incidents;
        this.orders = orders;
        this.situations = situations;
        this.complaints = complaints;
        this.printer = printer;
        this.reads = reads;
    }

    /** The order of a mission; that it was read is noted, since it names somebody. */
    public Optional<byte[]> missionOrder(Viewer viewer, UUID mission, Language language) {
        return missions.find(viewer, mission)
                .filter(found -> viewer.seesNames())
                .map(found -> {
                    PeopleShown shown = new PeopleShown(viewer);
                    shown.add(found.destination().region(), found.expert(), "Mission.order");
                    reads.note("missionOrder", shown);
                    return printer.print(orders.of(viewer, found, language));
                });
    }

    /** How an incident stands, on one page. */
    public Optional<byte[]> situation(Viewer viewer, UUID incident, Language language) {
        return found(viewer, incident).map(known -> printer.print(situations.of(viewer, known, language)));
    }

    /** What is taken to the police or the gendarmerie. */
    public Optional<byte[]> complaint(Viewer viewer, UUID incident, Language language) {
        return found(viewer, incident).map(known -> printer.print(complaints.of(viewer, known, language)));
    }

    private Optional<Incident> found(Viewer viewer, UUID incident) {
        return OF_INCIDENTS.contains(viewer.role()) ? incidents.find(viewer, incident) : Optional.empty();
    }
}
