package fr.renfort.planning.facts;

/**
 * An organisation that lends.
 *
 * @param maxLentPerDay most of its experts on duty on one local day
 * @param dailyRestMinutes between two duties: 660, or 720 in the public hospital service
 */
public record Organisation(String id, int maxLentPerDay, int dailyRestMinutes) {
    public Organisation {
        Checks.named(id, "an organisation");
        Checks.between(maxLentPerDay, 0, 100_000, "maxLentPerDay", "organisation " + id);
        Checks.between(dailyRestMinutes, 0, 1_440, "dailyRestMinutes", "organisation " + id);
    }
}
