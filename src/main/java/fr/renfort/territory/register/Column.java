package fr.renfort.territory.register;

/**
 * A column of a file.
 *
 * @param required whether the file must have it; the cells of one that it lacks are empty
 */
record Column(String name, boolean required, CellRule rule) {

    static Column of(String name, CellRule rule) {
        return new Column(name, true, rule);
    }

    static Column optional(String name, CellRule rule) {
        return new Column(name, false, CellRule.optional(rule));
    }
}
