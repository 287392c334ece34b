package fr.renfort.crisis;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;

/** What a hospital asks for. */
public sealed interface Need {

    /** When it is needed. */
    NeedWindow window();

    /** 1 first, 3 last. */
    int priority();

    /** Where the work is done. */
    enum Mode {
        ON_SITE,
        REMOTE
    }

    /** Which hours of each local day, as the planning model has them. */
    enum Pattern {
        /** 08:00 to 18:00. */
        DAY,
        /** 08:00 to 20:00. */
        EXTENDED,
        /** 08:00 to 20:00, and 20:00 to 08:00. */
        ROUND_THE_CLOCK
    }

    /** How people work. */
    record Work(Mode mode, Pattern pattern) {}

    /**
     * People.
     *
     * @param minimumLevel 1 to 3
     * @param headcount seats, 1 to 50
     */
    record OfExperts(SkillCode skill, int minimumLevel, int headcount, int priority, NeedWindow window, Work work)
            implements Need {

        static final int MOST_SEATS = 50;

        public OfExperts {
            within(minimumLevel, 3, "minimumLevel", "error.crisis.minimumLevel", skill.value());
            within(headcount, MOST_SEATS, "headcount", "error.crisis.headcount", skill.value());
            within(priority, 3, "priority", "error.crisis.priority", skill.value());
        }

        OfExperts during(NeedWindow otherWindow) {
            return new OfExperts(skill, minimumLevel, headcount, priority, otherWindow, work);
        }
    }

    /**
     * Equipment.
     *
     * @param quantity units, 1 to 100000
     */
    record OfEquipment(EquipmentCode type, int quantity, int priority, NeedWindow window) implements Need {

        static final int MOST_UNITS = 100_000;

        public OfEquipment {
            within(quantity, MOST_UNITS, "quantity", "error.crisis.quantity", type.value());
            within(priority, 3, "priority", "error.crisis.priority", type.value());
        }

        OfEquipment during(NeedWindow otherWindow) {
            return new OfEquipment(type, quantity, priority, otherWindow);
        }
    }

    private static void within(int value, int most, String field, String message, String what) {
        InvalidValueException.unless(
                value >= 1 && value <= most, field, message, Integer.toString(value), what, Integer.toString(most));
    }
}
