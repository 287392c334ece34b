package fr.renfort.territory;

import fr.renfort.vocabulary.InvalidValueException;

/**
 * On what terms an organisation lends its people.
 *
 * @param maxLentPerDay most of its experts on duty on one local day, 0 to 1,000
 * @param dailyRestMinutes rest between two days of duty: 660, or 720 in the public hospital service (décret 2002-9)
 */
public record LendingTerms(int maxLentPerDay, int dailyRestMinutes) {

    /** Rest by the general law, minutes. */
    public static final int GENERAL_REST_MINUTES = 660;

    /** Rest in the public hospital service, minutes. */
    public static final int PUBLIC_REST_MINUTES = 720;

    private static final int MOST_LENT = 1000;

    public LendingTerms {
        InvalidValueException.unless(
                maxLentPerDay >= 0 && maxLentPerDay <= MOST_LENT,
                "maxLentPerDay",
                "error.organisation.maxLentPerDay",
                Integer.toString(maxLentPerDay),
                Integer.toString(MOST_LENT));
        InvalidValueException.unless(
                dailyRestMinutes == GENERAL_REST_MINUTES || dailyRestMinutes == PUBLIC_REST_MINUTES,
                "dailyRestMinutes",
                "error.organisation.dailyRestMinutes",
                Integer.toString(dailyRestMinutes));
    }

    /** The rest that the law gives the people of a legal entity, minutes. */
    public static int restMinutes(LegalStatus status) {
        return status == LegalStatus.PUBLIC ? PUBLIC_REST_MINUTES : GENERAL_REST_MINUTES;
    }
}
