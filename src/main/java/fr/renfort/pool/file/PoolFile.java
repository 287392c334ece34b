package fr.renfort.pool.file;

import static fr.renfort.pool.file.Column.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of file: what its lines are about. */
public enum PoolFile {
    /** A line is an expert. */
    EXPERTS(
            List.of(
                    ID,
                    REFERENCE,
                    ORGANISATION,
                    FAMILY_NAME,
                    GIVEN_NAME,
                    PHONE,
                    EMAIL,
                    SITE,
                    LATITUDE,
                    LONGITUDE,
                    MAX_TRAVEL,
                    NOTICE,
                    MAX_WEEKLY,
                    WORKED_BEFORE,
                    SKILLS,
                    WITHDRAWN),
            List.of(FAMILY_NAME, GIVEN_NAME, MAX_TRAVEL, NOTICE)),
    /** A line is a window of an expert's calendar; the lines of an expert are the whole calendar. */
    AVAILABILITY(
            List.of(ID, REFERENCE, ORGANISATION, FAMILY_NAME, GIVEN_NAME, KIND, STARTS, ENDS),
            List.of(KIND, STARTS, ENDS)),
    /** A line is a lot. */
    LOTS(
            List.of(
                    ID,
                    REFERENCE,
                    ORGANISATION,
                    EQUIPMENT,
                    LOT_KIND,
                    LABEL,
                    QUANTITY,
                    SITE,
                    LATITUDE,
                    LONGITUDE,
                    HANDLING,
                    MAX_TRAVEL,
                    WINDOWS,
                    WITHDRAWN),
            List.of(EQUIPMENT, LABEL, QUANTITY, MAX_TRAVEL));

    private final List<Column> columns;
    private final List<Column> creating;

    PoolFile(List<Column> columns, List<Column> creating) {
        this.columns = columns;
        this.creating = creating;
    }

    /** The kind of a name in addresses: {@code experts}, {@code availability} or {@code lots}. */
    public static Optional<PoolFile> named(String name) {
        return Stream.of(values()).filter(file -> file.path().equals(name)).findFirst();
    }

    /** Its name in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns, in the order in which they are written. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns that a file must have in which no line names what is there already. */
    List<Column> creating() {
        return creating;
    }

    /** What lenders' references name in it. */
    String subjects() {
        return this == LOTS ? "LOT" : "EXPERT";
    }
}
