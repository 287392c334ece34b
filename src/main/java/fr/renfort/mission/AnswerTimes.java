package fr.renfort.mission;

import fr.renfort.vocabulary.InvalidValueException;

/**
 * How long the lenders of a region have to answer.
 *
 * @param minutes from the question on
 * @param version grows with each change; 0: the settings of the service
 */
public record AnswerTimes(String region, Minutes minutes, int version) {

    private static final int LEAST = 5;
    private static final int MOST = 14 * 1_440;

    /**
     * Whole minutes, each at least 5 and none longer than the one after it.
     *
     * @param least however soon the first duty begins
     * @param urgent for an incident of severity 3 or 4
     * @param usual for any other, at most 14 days
     */
    public record Minutes(int least, int urgent, int usual) {
        public Minutes {
            between("leastMinutes", least, LEAST, MOST);
            between("urgentMinutes", urgent, least, MOST);
            between("usualMinutes", usual, urgent, MOST);
        }

        private static void between(String field, int value, int least, int most) {
            InvalidValueException.unless(
                    value >= least && value <= most,
                    field,
                    "error.answerTimes.range",
                    Integer.toString(value),
                    Integer.toString(least),
                    Integer.toString(most));
        }
    }
}
