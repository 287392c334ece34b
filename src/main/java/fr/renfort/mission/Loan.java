package fr.renfort.mission;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.TimeWindow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot lent to an equipment need.
 *
 * @param plan the plan that first proposed it
 */
public record Loan(UUID id, UUID plan, Destination destination, Lending lending, Progress progress) implements Booking {

    /**
     * What is lent, and when.
     *
     * @param lender the organisation that owns the lot
     * @param travelMinutes one way; null: no way known
     * @param presence from its arrival to the end of what it is needed for
     * @param away from its packing to its being back and clean; of a consumable to the planning horizon
     */
    public record Lending(
            UUID lot,
            UUID lender,
            Content content,
            @Nullable Integer travelMinutes,
            TimeWindow presence,
            TimeWindow away) {

        public Lending {
            if (!away.contains(presence)) {
                throw new IllegalArgumentException("The presence (" + presence + ") of lot " + lot
                        + " must lie within its absence (" + away + ").");
            }
        }
    }

    /** So many units of one type. */
    public record Content(EquipmentCode type, int quantity) {
        public Content {
            if (quantity < 1) {
                throw new IllegalArgumentException(
                        "The quantity (" + quantity + ") of " + type + " must be 1 or more.");
            }
        }
    }

    @Override
    public Loan with(Progress next) {
        return new Loan(id, plan, destination, lending, next);
    }

    @Override
    public TimeWindow span() {
        return lending.presence();
    }

    @Override
    public UUID lender() {
        return lending.lender();
    }
}
