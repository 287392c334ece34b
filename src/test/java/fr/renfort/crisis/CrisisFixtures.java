package fr.renfort.crisis;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents and requests that tests start from. */
final class CrisisFixtures {

    /** When tests begin. */
    static final Instant NOW = Instant.parse("2026-06-01T06:30:15.123456Z");

    static final Instant THIS_MINUTE = Instant.parse("2026-06-01T06:30:00Z");
    static final Instant KNOWN_AT = Instant.parse("2026-06-01T01:15:00Z");
    static final Need.Work ON_SITE_BY_DAY = new Need.Work(Need.Mode.ON_SITE, Need.Pattern.DAY);
    static final TriageGrid NOTHING_HIT = new TriageGrid(false, false, false, false, false, false);
    static final TriageGrid SAMU_HIT = new TriageGrid(false, false, false, true, false, false);

    private CrisisFixtures() {}

    static Instant june(int day, int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(((day - 1) * 24L + hour) * 3600);
    }

    static Incident.Facts facts(String title) {
        return new Incident.Facts(title, Incident.Kind.RANSOMWARE, false, KNOWN_AT, true, null);
    }

    static NewIncident attackOn(UUID establishment) {
        return new NewIncident(establishment, facts("Rançongiciel"), 2, List.of());
    }

    static Need.OfExperts directoryPeople(NeedWindow window) {
        return new Need.OfExperts(new SkillCode("REM.AD"), 2, 3, 1, window, ON_SITE_BY_DAY);
    }

    static Need.OfEquipment laptops(NeedWindow window) {
        return new Need.OfEquipment(new EquipmentCode("EQ.LAP"), 40, 2, window);
    }

    /** People and laptops for the first week. */
    static NewRequest.Asked asked() {
        NeedWindow week = new NeedWindow(june(1, 8), june(8, 8), null);
        return new NewRequest.Asked(null, List.of(directoryPeople(week)), List.of(laptops(week)));
    }

    static NewRequest request(UUID incident, int severity) {
        return new NewRequest(incident, severity, asked(), null, null);
    }

    static NewRequest ordering(UUID incident, @Nullable PackageOrder order) {
        return new NewRequest(incident, 1, new NewRequest.Asked(order, List.of(), List.of()), null, null);
    }
}
