package fr.renfort.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.TriageGrid;
import fr.renfort.vocabulary.FinessNumber;
import java.time.Duration;
import java.util.List;

/**
 * An attack that happened, and what the hospital asks for when it is shown again.
 *
 * @param site FINESS number (ET) of the site that was hit
 * @param awareBefore how long before it is shown the hospital became aware
 * @param weighing how a coordinator weighs it
 * @param requests what is asked for, one request after the other
 */
record PastAttack(
        FinessNumber site, Facts facts, Duration awareBefore, Weighing weighing, List<AssumedRequest> requests) {

    PastAttack {
        requests = List.copyOf(requests);
    }

    /** @param past place and real date, as a label */
    record Facts(String title, String past, Incident.Kind kind, boolean demandReceived, String comment) {}

    /**
     * @param declaredSeverity 1 to 3
     * @param severity 1 to 4
     */
    record Weighing(int declaredSeverity, TriageGrid grid, int severity) {}

    /** The attacks of the demonstration. */
    static List<PastAttack> all() {
        return DemoTable.rows("attacks.csv", PastAttack::of);
    }

    private static PastAttack of(NamedCsvRecord row) {
        return new PastAttack(
                new FinessNumber(row.getField("finess")),
                new Facts(
                        row.getField("title"),
                        row.getField("past_event"),
                        Incident.Kind.valueOf(row.getField("kind")),
                        yes(row, "demand_received"),
                        row.getField("comment")),
                Duration.ofHours(DemoTable.number(row, "aware_hours_ago")),
                new Weighing(DemoTable.number(row, "declared_severity"), grid(row), DemoTable.number(row, "severity")),
                AssumedRequest.of(row.getField("key")));
    }

    private static TriageGrid grid(NamedCsvRecord row) {
        return new TriageGrid(
                yes(row, "emergencies_closed"),
                yes(row, "transfers"),
                yes(row, "critical_care"),
                yes(row, "samu"),
                yes(row, "laboratory_imaging"),
                yes(row, "backups_lost"));
    }

    private static boolean yes(NamedCsvRecord row, String column) {
        return Boolean.parseBoolean(row.getField(column));
    }
}
