package fr.renfort.planning.facts;

/**
 * What stands when a plan is made.
 *
 * @param pinned what is promised, and whoever served an ended duty; it never moves
 * @param published what was last published, pinned or not
 */
public record Standing(Plan pinned, Plan published) {
    public static final Standing NOTHING = new Standing(Plan.EMPTY, Plan.EMPTY);
}
