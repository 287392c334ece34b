package fr.renfort.graphql.engine;

import fr.renfort.access.Role;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many cost units a viewer may ask for in an hour, by role, on all nodes together; 0: as many as they like. The defaults
 * let a screen that shows a whole region ask again every two seconds, all hour long.
 *
 * @param necessary a mutation that costs at most so much is never refused: what must be done in an attack gets through
 */
@ConfigurationProperties("renfort.graphql.budget")
public record BudgetSettings(
        @Bindable(defaultValue = "20000000") long coordinator,
        @Bindable(defaultValue = "20000000") long hospital,
        @Bindable(defaultValue = "10000000") long lender,
        @Bindable(defaultValue = "5000000") long expert,
        @Bindable(defaultValue = "10000000") long observer,
        @Bindable(defaultValue = "20000000") long planner,
        @Bindable(defaultValue = "20000000") long nationalAdministrator,
        @Bindable(defaultValue = "1000") long necessary) {

    private static final long LARGEST = 1_000_000_000_000L;

    public BudgetSettings {
        check("coordinator", coordinator);
        check("hospital", hospital);
        check("lender", lender);
        check("expert", expert);
        check("observer", observer);
        check("planner", planner);
        check("national-administrator", nationalAdministrator);
        check("necessary", necessary);
    }

    long unitsOf(Role role) {
        return switch (role) {
            case COORDINATOR -> coordinator;
            case HOSPITAL -> hospital;
            case LENDER -> lender;
            case EXPERT -> expert;
            case OBSERVER -> observer;
            case PLANNER -> planner;
            case NATIONAL_ADMINISTRATOR -> nationalAdministrator;
        };
    }

    private static void check(String name, long units) {
        if (units < 0 || units > LARGEST) {
            throw new IllegalArgumentException("The setting renfort.graphql.budget." + name + " (" + units
                    + ") must be 0 to " + LARGEST + " units.");
        }
    }
}
