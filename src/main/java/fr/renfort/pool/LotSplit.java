package fr.renfort.pool;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.UUID;

/**
 * A part that is split off a lot.
 *
 * @param version the version of the lot that its author read
 * @param quantity units of the part; at least one, and at least one stays
 * @param label of the part, 1 to 200 characters
 */
public record LotSplit(UUID id, int version, int quantity, String label) {
    public LotSplit {
        InvalidValueException.unless(quantity >= 1, "quantity", "error.pool.quantity", Integer.toString(quantity));
        label = Text.required(label, 200, "label", "error.pool.label");
    }
}
