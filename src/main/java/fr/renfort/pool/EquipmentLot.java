package fr.renfort.pool;

import fr.renfort.territory.EquipmentKind;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Equipment that is lent as a whole; only its owner splits it.
 *
 * @param region code of the lender's region
 * @param lender organisation that owns it
 * @param splitFrom lot that it was a part of; null: none
 */
public record EquipmentLot(
        UUID id,
        String region,
        UUID lender,
        Details details,
        BasePoint base,
        @Nullable UUID splitFrom,
        Standing standing) {

    /**
     * What is in it.
     *
     * @param kind what becomes of it once lent
     * @param label 1 to 200 characters
     * @param quantity units, 1 to 100000
     * @param handlingMinutes packing, and again cleaning on return, 0 to 10080; 0 for a licence
     * @param maxTravelMinutes longest way to a place, one way, 0 to 1440
     */
    public record Details(
            EquipmentCode type,
            EquipmentKind kind,
            String label,
            int quantity,
            int handlingMinutes,
            int maxTravelMinutes) {

        public static final int MOST_UNITS = 100_000;

        public Details {
            label = Text.required(label, 200, "label", "error.pool.label");
            within(quantity, 1, MOST_UNITS, "quantity");
            within(handlingMinutes, 0, 10_080, "handlingMinutes");
            within(maxTravelMinutes, 0, 1440, "maxTravelMinutes");
            InvalidValueException.unless(
                    kind != EquipmentKind.LICENCE || handlingMinutes == 0,
                    "handlingMinutes",
                    "error.pool.licenceHandling",
                    Integer.toString(handlingMinutes));
        }

        /** The same equipment, so many units of it under a label. */
        Details part(String itsLabel, int units) {
            return new Details(type, kind, itsLabel, units, handlingMinutes, maxTravelMinutes);
        }

        private static void within(int value, int least, int most, String field) {
            InvalidValueException.unless(
                    value >= least && value <= most, field, "error.pool." + field, Integer.toString(value));
        }
    }
}
