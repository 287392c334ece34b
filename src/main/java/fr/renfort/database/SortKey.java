package fr.renfort.database;

import fr.renfort.vocabulary.PageRequest;

/** A column by which a list is sorted; it is never null. */
public record SortKey(String column, Kind kind) {

    /** What a column holds. */
    public enum Kind {
        TEXT {
            @Override
            Object part(PageRequest page, int position) {
                return page.text(position);
            }
        },
        NUMBER {
            @Override
            Object part(PageRequest page, int position) {
                return page.number(position);
            }
        },
        INSTANT {
            @Override
            Object part(PageRequest page, int position) {
                return page.instant(position);
            }
        },
        ID {
            @Override
            Object part(PageRequest page, int position) {
                return page.id(position);
            }
        };

        abstract Object part(PageRequest page, int position);
    }

    public static SortKey text(String column) {
        return new SortKey(column, Kind.TEXT);
    }

    public static SortKey number(String column) {
        return new SortKey(column, Kind.NUMBER);
    }

    public static SortKey instant(String column) {
        return new SortKey(column, Kind.INSTANT);
    }

    public static SortKey id(String column) {
        return new SortKey(column, Kind.ID);
    }
}
