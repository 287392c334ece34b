package fr.renfort.crisis;

import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.SkillCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named set of needs that prefills a request.
 *
 * @param region code of the region whose own it is, or its hospital's; null: national
 * @param hospital legal entity whose own it is; null: the region's, or national
 * @param version grows with each change, removal and restoring; 0 for the national ones
 */
public record ReinforcementPackage(
        UUID id, @Nullable String region, @Nullable UUID hospital, int version, PackageContent content) {

    /** Whose own a package is. */
    public enum Origin {
        NATIONAL,
        REGION,
        HOSPITAL
    }

    public Origin origin() {
        if (hospital != null) {
            return Origin.HOSPITAL;
        }
        return region == null ? Origin.NATIONAL : Origin.REGION;
    }

    public String code() {
        return content.code();
    }

    /** One line of a package. */
    public sealed interface Item {
        /** Code of the skill or of the type of equipment. */
        String code();

        /** The need that an order of the package makes of this line. */
        Need ordered(PackageOrder order);
    }

    /** People of a skill at a level. */
    public record People(SkillCode skill, int minimumLevel, int headcount) implements Item {
        public People {
            within(minimumLevel, 3, "minimumLevel", "error.crisis.minimumLevel", skill.value());
            within(headcount, Need.OfExperts.MOST_SEATS, "quantity", "error.crisis.headcount", skill.value());
        }

        @Override
        public String code() {
            return skill.value();
        }

        @Override
        public Need ordered(PackageOrder order) {
            return new Need.OfExperts(skill, minimumLevel, headcount, order.priority(), order.window(), order.work());
        }
    }

    /** Units of equipment. */
    public record Units(EquipmentCode type, int quantity) implements Item {
        public Units {
            within(quantity, Need.OfEquipment.MOST_UNITS, "quantity", "error.crisis.quantity", type.value());
        }

        @Override
        public String code() {
            return type.value();
        }

        @Override
        public Need ordered(PackageOrder order) {
            return new Need.OfEquipment(type, quantity, order.priority(), order.window());
        }
    }

    /** The needs that an order of this package asks for, in the package's order. */
    public List<Need> needs(PackageOrder order) {
        return content.items().stream().map(item -> item.ordered(order)).toList();
    }

    private static void within(int value, int most, String field, String message, String what) {
        InvalidValueException.unless(
                value >= 1 && value <= most, field, message, Integer.toString(value), what, Integer.toString(most));
    }
}
