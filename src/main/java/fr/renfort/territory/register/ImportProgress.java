package fr.renfort.territory.register;

/** Hears how far an import is. Called in the importing thread. */
@FunctionalInterface
public interface ImportProgress {

    enum Step {
        READ,
        STORED
    }

    ImportProgress SILENT = (step, done, total) -> {};

    /**
     * @param done sites of the file that are read or stored
     * @param total sites of the file
     */
    void at(Step step, int done, int total);
}
