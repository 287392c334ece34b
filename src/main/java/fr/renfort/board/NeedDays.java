package fr.renfort.board;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.UUID;

/**
 * The coming days of a need for people.
 *
 * @param days how many, from today on as the need's region has it, at most {@value #MOST}
 */
public record NeedDays(UUID need, int days) {

    private static final int MOST = 14;

    public NeedDays {
        InvalidValueException.unless(days >= 1 && days <= MOST, "days", "error.board.dayCount", Integer.toString(days));
    }
}
