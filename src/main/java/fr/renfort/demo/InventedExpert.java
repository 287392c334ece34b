package fr.renfort.demo;

import fr.renfort.pool.BaseChoice;
import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.NewExpert;
import java.util.List;
import java.util.UUID;

/** Somebody who does not exist, before a lender is known by its id. */
record InventedExpert(Expert.Details details, BaseChoice base, List<HeldSkill> skills, List<CalendarEntry> calendar) {

    InventedExpert {
        skills = List.copyOf(skills);
        calendar = List.copyOf(calendar);
    }

    NewExpert of(UUID lender) {
        return new NewExpert(lender, details, base, skills, calendar);
    }
}
