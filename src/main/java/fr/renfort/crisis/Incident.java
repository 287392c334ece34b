package fr.renfort.crisis;

import fr.renfort.vocabulary.Text;
import fr.renfort.vocabulary.WholeMinute;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attack on a hospital, real or played.
 *
 * @param severity 1 to 4; as declared until a request of it is triaged
 */
public record Incident(UUID id, Site site, Facts facts, int severity, Course course) {

    /** Message key of the notice shown with every incident and every request: the State pays no ransom. */
    public static final String NO_RANSOM_NOTICE = "notice.noRansom";

    public static final int MOST_DECLARED_SEVERITY = 3;
    public static final int MOST_SEVERITY = 4;

    /** What kind of attack it is. */
    public enum Kind {
        RANSOMWARE,
        INTRUSION,
        DATA_LEAK,
        DENIAL_OF_SERVICE,
        MALWARE,
        OTHER
    }

    /**
     * Where it happens.
     *
     * @param region code of the region
     * @param hospital legal entity of the establishment
     */
    public record Site(String region, UUID hospital, UUID establishment) {}

    /**
     * What was declared.
     *
     * @param title 1 to 200 characters
     * @param exercise played, not real
     * @param knownAt when the hospital became aware of it, a whole minute: starts the legal clocks
     * @param demandReceived whether somebody demanded money; nothing here can pay one
     * @param replayOf past attack that is shown again, at most 200 characters; null: none
     */
    public record Facts(
            String title,
            Kind kind,
            boolean exercise,
            Instant knownAt,
            boolean demandReceived,
            @Nullable String replayOf) {
        public Facts {
            title = Text.required(title, 200, "title", "error.crisis.title");
            WholeMinute.require(knownAt, "knownAt");
            replayOf = Text.optional(replayOf, 200, "replayOf", "error.crisis.replayOf");
        }
    }

    /**
     * What became of it.
     *
     * @param closedAt whole minute; null: open
     * @param complaint null: none filed yet
     * @param reports what else the authorities were told
     * @param version how often it was changed
     */
    public record Course(
            Instant declaredAt,
            @Nullable Instant closedAt,
            @Nullable Complaint complaint,
            IncidentReports reports,
            int version) {

        /** Just declared. */
        static Course beginning(Instant declaredAt) {
            return new Course(declaredAt, null, null, IncidentReports.NONE, 0);
        }

        Course withClosedAt(Instant instant) {
            return new Course(declaredAt, instant, complaint, reports, version + 1);
        }

        Course withComplaint(Complaint filed) {
            return new Course(declaredAt, closedAt, filed, reports, version + 1);
        }

        Course withReports(IncidentReports told) {
            return new Course(declaredAt, closedAt, complaint, told, version + 1);
        }

        Course changed() {
            return new Course(declaredAt, closedAt, complaint, reports, version + 1);
        }
    }

    /**
     * A complaint filed with the police or gendarmerie.
     *
     * @param filedAt whole minute
     * @param reference at most 100 characters; null: not known yet
     */
    public record Complaint(Instant filedAt, @Nullable String reference) {
        public Complaint {
            WholeMinute.require(filedAt, "filedAt");
            reference = Text.optional(reference, 100, "reference", "error.crisis.complaintReference");
        }
    }

    public boolean open() {
        return course.closedAt() == null;
    }

    public LegalClock complaintClock() {
        Complaint complaint = course.complaint();
        return LegalClock.ofComplaint(facts.knownAt(), complaint == null ? null : complaint.filedAt());
    }

    /** When the CNIL is to be told; empty once it is known that nobody is at risk. */
    public Optional<LegalClock> breachClock() {
        IncidentReports.Breach breach = course.reports().breach();
        return breach != null && !breach.risk()
                ? Optional.empty()
                : Optional.of(LegalClock.ofBreach(facts.knownAt(), breach == null ? null : breach.notifiedAt()));
    }

    Incident closed(Instant closedAt) {
        return new Incident(id, site, facts, severity, course.withClosedAt(closedAt));
    }

    Incident corrected(Facts newFacts) {
        return new Incident(id, site, newFacts, severity, course.changed());
    }

    Incident filed(Complaint complaint) {
        return new Incident(id, site, facts, severity, course.withComplaint(complaint));
    }

    Incident reported(IncidentReports told) {
        return new Incident(id, site, facts, severity, course.withReports(told));
    }

    Incident weighed(int newSeverity) {
        return new Incident(id, site, facts, newSeverity, course.changed());
    }
}
