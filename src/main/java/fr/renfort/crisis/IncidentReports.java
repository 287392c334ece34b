package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import fr.renfort.vocabulary.WholeMinute;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the authorities were told of an incident, the complaint apart. Kept to remind and to show; never a condition of help.
 *
 * @param breach what is known of personal data; null: nobody has looked yet
 * @param cert the report to CERT Santé; null: none yet
 */
public record IncidentReports(
        @Nullable Breach breach, @Nullable ToCert cert) {

    static final IncidentReports NONE = new IncidentReports(null, null);

    private static final int LONGEST_REFERENCE = 100;

    /** By which way CERT Santé was told. */
    public enum Channel {
        PORTAL,
        TELEPHONE,
        MAIL
    }

    /**
     * Whether a breach of personal data puts people at risk: then the CNIL is told (GDPR art. 33).
     *
     * @param assessedAt whole minute
     * @param notifiedAt when the CNIL was told, a whole minute; null: not, and never without a risk
     * @param reference at most 100 characters; null: none known
     */
    public record Breach(
            Instant assessedAt,
            boolean risk,
            @Nullable Instant notifiedAt,
            @Nullable String reference) {
        public Breach {
            WholeMinute.require(assessedAt, "assessedAt");
            WholeMinute.require(notifiedAt == null ? assessedAt : notifiedAt, "notifiedAt");
            reference = Text.optional(reference, LONGEST_REFERENCE, "reference", "error.crisis.reference");
            InvalidValueException.unless(notifiedAt == null || risk, "notifiedAt", "error.crisis.notifiedWithoutRisk");
            InvalidValueException.unless(
                    reference == null || notifiedAt != null, "reference", "error.crisis.referenceOfNothing");
        }
    }

    /**
     * The report of a serious incident to CERT Santé, without delay (Code de la santé publique L1111-8-2).
     *
     * @param reportedAt whole minute
     * @param reference at most 100 characters; null: none known
     */
    public record ToCert(
            Instant reportedAt, Channel channel, @Nullable String reference) {
        public ToCert {
            WholeMinute.require(reportedAt, "reportedAt");
            reference = Text.optional(reference, LONGEST_REFERENCE, "reference", "error.crisis.reference");
        }
    }

    IncidentReports with(Breach assessed) {
        return new IncidentReports(assessed, cert);
    }

    IncidentReports with(ToCert reported) {
        return new IncidentReports(breach, reported);
    }
}
