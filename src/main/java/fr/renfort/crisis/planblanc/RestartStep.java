package fr.renfort.crisis.planblanc;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is restarted, in its place among others.
 *
 * @param system as the hospital calls it; 1 to 100 characters
 * @param withinHours how long care can do without it, 1 to {@value #MOST_HOURS} hours; null: not known
 */
public record RestartStep(String system, @Nullable Integer withinHours) {

    private static final int MOST_HOURS = 720;

    public RestartStep {
        system = Text.required(system, 100, "system", "error.planBlanc.text");
        InvalidValueException.unless(
                withinHours == null || (withinHours >= 1 && withinHours <= MOST_HOURS),
                "withinHours",
                "error.planBlanc.hours",
                String.valueOf(withinHours),
                Integer.toString(MOST_HOURS));
    }
}
