package fr.renfort.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param limit most items of the page, 1 to {@value #MOST}
 * @param place sort key of the item next to which the page lies, its parts in the order of the sort, the id last; empty: the
 *     page begins where the list begins
 * @param backward whether the page lies before that place (or at the end of the list), read from the end to the start
 * @param counting whether no items are asked for, but how many the whole list has
 */
public record PageRequest(int limit, List<String> place, boolean backward, boolean counting) {

    /** Most items that one page holds. */
    public static final int MOST = 100;

    /** How many items a list has. */
    public static final PageRequest COUNTING = new PageRequest(1, List.of(), false, true);

    public PageRequest {
        place = List.copyOf(place);
        InvalidValueException.unless(
                limit >= 1 && limit <= MOST,
                backward ? "last" : "first",
                "error.page.limit",
                Integer.toString(limit),
                Integer.toString(MOST));
    }

    public PageRequest(int limit, List<String> place, boolean backward) {
        this(limit, place, backward, false);
    }

    /** The first items of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, List.of(), false);
    }

    /** Whether the page begins at an end of the list, with no place to go on from. */
    public boolean fromTheEdge() {
        return place.isEmpty();
    }

    /**
     * One part of the place, as text.
     *
     * @throws InvalidValueException when the place has no such part: it was made for another list
     */
    public String text(int position) {
        return part(position, Function.identity());
    }

    /**
     * One part of the place, as an id.
     *
     * @throws InvalidValueException when the place has no such part: it was made for another list
     */
    public UUID id(int position) {
        return part(position, UUID::fromString);
    }

    /**
     * One part of the place, as an instant.
     *
     * @throws InvalidValueException when the place has no such part: it was made for another list
     */
    public Instant instant(int position) {
        return part(position, Instant::parse);
    }

    /**
     * One part of the place, as a whole number.
     *
     * @throws InvalidValueException when the place has no such part: it was made for another list
     */
    public long number(int position) {
        return part(position, Long::valueOf);
    }

    private <T> T part(int position, Function<String, T> reading) {
        try {
            return reading.apply(place.get(position));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException foreign) {
            throw new InvalidValueException(UserError.of(
                    UserErrorCode.INVALID, backward ? "before" : "after", "error.page.cursor", place.toString()));
        }
    }
}
