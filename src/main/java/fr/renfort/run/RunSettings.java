package fr.renfort.run;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How runs are carried out.
 *
 * @param horizon how far plans look
 * @param parallel most runs at once in this process, each of another region
 * @param improvement how long the plan of an emergency, or one asked for by hand, is improved once it is stored; zero: not
 * @param nightlyImprovement the same for the plans of the night
 * @param keepProblems how long the problem of a run is kept, by which it can be repeated and its plan compared
 */
@ConfigurationProperties("renfort.run")
public record RunSettings(
        @Bindable(defaultValue = "28d") Duration horizon,
        @Bindable(defaultValue = "2") int parallel,
        @Bindable(defaultValue = "10s") Duration improvement,
        @Bindable(defaultValue = "60s") Duration nightlyImprovement,
        @Bindable(defaultValue = "30d") Duration keepProblems) {

    private static final Duration LONGEST = Duration.ofDays(90);

    public RunSettings {
        check(
                horizon.compareTo(Duration.ofDays(1)) >= 0 && horizon.compareTo(LONGEST) <= 0,
                "horizon",
                horizon,
                "1 to 90 days");
        check(parallel >= 1 && parallel <= 64, "parallel", parallel, "1 to 64");
        check(!improvement.isNegative(), "improvement", improvement, "zero or longer");
        check(!nightlyImprovement.isNegative(), "nightly-improvement", nightlyImprovement, "zero or longer");
        check(!keepProblems.isNegative(), "keep-problems", keepProblems, "zero or longer");
    }

    Duration improvementOf(PlanningRun.Door door) {
        return door == PlanningRun.Door.NIGHTLY ? nightlyImprovement : improvement;
    }

    private static void check(boolean valid, String name, Object value, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "The setting renfort.run." + name + " (" + value + ") must be " + expected + ".");
        }
    }
}
