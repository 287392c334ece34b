package fr.renfort.pool;

import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Experts and lots that tests start from. */
final class PoolFixtures {

    static final Expert.Terms TERMS = new Expert.Terms(90, 240, 2880, 0);
    static final Expert.Details ALIX =
            new Expert.Details("Alix", "Moreau", "+33 1 23 45 67 89", "alix@ch.example", TERMS);
    static final BaseChoice SOMEWHERE = new BaseChoice(null, new GeoPoint(48.6, 2.4));
    static final HeldSkill DIRECTORY = new HeldSkill(new SkillCode("REM.AD"), 3, HeldSkill.Evidence.EMPLOYER, null);
    static final HeldSkill BACKUP = new HeldSkill(new SkillCode("REM.SAV"), 2, HeldSkill.Evidence.SELF, null);
    static final EquipmentLot.Details LAPTOPS = new EquipmentLot.Details(
            new EquipmentCode("EQ.LAP"), EquipmentKind.RETURNABLE, "Portables du CHSF", 20, 60, 120);

    private PoolFixtures() {}

    /** A window of the first days of June 2026, by day and hour in UTC. */
    static TimeWindow june(int fromDay, int fromHour, int toDay, int toHour) {
        return new TimeWindow(at(fromDay, fromHour), at(toDay, toHour));
    }

    static Instant at(int day, int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(((day - 1) * 24L + hour) * 3600);
    }

    static CalendarEntry available(TimeWindow window) {
        return new CalendarEntry(CalendarEntry.Kind.AVAILABLE, window);
    }

    static CalendarEntry leave(TimeWindow window) {
        return new CalendarEntry(CalendarEntry.Kind.LEAVE, window);
    }

    static NewExpert expert(UUID lender, CalendarEntry... calendar) {
        return new NewExpert(lender, ALIX, SOMEWHERE, List.of(DIRECTORY, BACKUP), List.of(calendar));
    }

    static NewExpert named(UUID lender, String familyName) {
        return new NewExpert(
                lender, new Expert.Details("Alix", familyName, null, null, TERMS), SOMEWHERE, List.of(), List.of());
    }

    static NewLot lot(UUID lender, TimeWindow... availability) {
        return new NewLot(lender, LAPTOPS, SOMEWHERE, List.of(availability));
    }

    static Expert.Details calledBlanc(Expert.Details details) {
        return new Expert.Details(details.givenName(), "Blanc", details.phone(), details.email(), details.terms());
    }
}
