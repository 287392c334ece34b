package fr.renfort.crisis;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("incident")
record IncidentRow(
        @Id UUID id,
        String regionCode,
        UUID hospitalId,
        UUID establishmentId,
        String title,
        String kind,
        int severity,
        boolean exercise,
        Instant knownAt,
        Instant declaredAt,
        @Nullable Instant closedAt,
        boolean demandReceived,
        @Nullable Instant complaintFiledAt,
        @Nullable String complaintReference,
        @Nullable Instant breachAssessedAt,
        @Nullable Boolean breachRisk,
        @Nullable Instant breachNotifiedAt,
        @Nullable String breachReference,
        @Nullable Instant certReportedAt,
        @Nullable String certChannel,
        @Nullable String certReference,
        @Nullable String replayOf,
        int version) {

    static IncidentRow of(Incident incident) {
        Incident.Facts facts = incident.facts();
        Incident.Course course = incident.course();
        Incident.Complaint complaint = course.complaint();
        IncidentReports.Breach breach = course.reports().breach();
        IncidentReports.ToCert cert = course.reports().cert();
        return new IncidentRow(
                incident.id(),
                incident.site().region(),
                incident.site().hospital(),
                incident.site().establishment(),
                facts.title(),
                facts.kind().name(),
                incident.severity(),
                facts.exercise(),
                facts.knownAt(),
                course.declaredAt(),
                course.closedAt(),
                facts.demandReceived(),
                complaint == null ? null : complaint.filedAt(),
                complaint == null ? null : complaint.reference(),
                breach == null ? null : breach.assessedAt(),
                breach == null ? null : breach.risk(),
                breach == null ? null : breach.notifiedAt(),
                breach == null ? null : breach.reference(),
                cert == null ? null : cert.reportedAt(),
                cert == null ? null : cert.channel().name(),
                cert == null ? null : cert.reference(),
                facts.replayOf(),
                course.version());
    }

    Incident incident() {
        return new Incident(
                id,
                new Incident.Site(regionCode, hospitalId, establishmentId),
                new Incident.Facts(title, Incident.Kind.valueOf(kind), exercise, knownAt, demandReceived, replayOf),
                severity,
                new Incident.Course(
                        declaredAt,
                        closedAt,
                        complaintFiledAt == null ? null : new Incident.Complaint(complaintFiledAt, complaintReference),
                        new IncidentReports(breach(), cert()),
                        version));
    }

    private IncidentReports.@Nullable Breach breach() {
        return breachAssessedAt == null || breachRisk == null
                ? null
                : new IncidentReports.Breach(breachAssessedAt, breachRisk, breachNotifiedAt, breachReference);
    }

    private IncidentReports.@Nullable ToCert cert() {
        return certReportedAt == null || certChannel == null
                ? null
                : new IncidentReports.ToCert(
                        certReportedAt, IncidentReports.Channel.valueOf(certChannel), certReference);
    }
}
