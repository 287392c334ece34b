package fr.renfort.console;

import java.util.List;

/**
 * A day of a coordinator, a hospital and a lender as queries, in the order in which they are sent. Each is a file of the ready
 * queries; its variables and the expected answer stand beside it.
 */
final class WholeDay {

    /** The folder of the ready queries that they lie in. */
    static final String FOLDER = "day/";

    /** Names of the files: place in the day, role, step. */
    static final List<String> STEPS = List.of(
            "01-coordinator-situation",
            "02-hospital-site",
            "03-hospital-before-asking",
            "04-hospital-declare",
            "05-hospital-ask",
            "06-coordinator-board",
            "07-coordinator-weigh",
            "08-coordinator-plan",
            "09-coordinator-who-could",
            "10-coordinator-publish",
            "11-coordinator-who-is-asked",
            "12-lender-register",
            "13-lender-asked",
            "14-lender-accept",
            "15-coordinator-offered",
            "16-coordinator-commit",
            "17-lender-lent",
            "18-hospital-who-comes",
            "19-hospital-complaint");

    private WholeDay() {}

    /** The role that takes a step, as the page of the editor names roles. */
    static String role(String step) {
        return step.split("-")[1];
    }

    /** The message that says what is done in a step. */
    static String title(String step) {
        return "graphiql.day." + step.substring(step.indexOf(role(step)));
    }
}
