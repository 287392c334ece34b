package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for reinforcement as it is submitted.
 *
 * @param declaredSeverity 1 to 3
 * @param comment at most 2000 characters
 * @param call the call that a coordinator notes it from; null: submitted directly
 */
public record NewRequest(
        UUID incident,
        int declaredSeverity,
        Asked asked,
        @Nullable String comment,
        @Nullable PhoneCall call) {

    /**
     * What is asked for: a package, needs of one's own, or both.
     *
     * @param order null: no package
     * @param expertNeeds in order; with equipmentNeeds at most 100
     * @param equipmentNeeds in order
     */
    public record Asked(
            @Nullable PackageOrder order, List<Need.OfExperts> expertNeeds, List<Need.OfEquipment> equipmentNeeds) {
        public Asked {
            expertNeeds = List.copyOf(expertNeeds);
            equipmentNeeds = List.copyOf(equipmentNeeds);
            int needs = expertNeeds.size() + equipmentNeeds.size();
            InvalidValueException.unless(order != null || needs > 0, "", "error.crisis.nothingAsked");
            InvalidValueException.unless(needs <= 100, "", "error.crisis.tooManyNeeds", Integer.toString(needs));
        }
    }

    public NewRequest {
        InvalidValueException.unless(
                declaredSeverity >= 1 && declaredSeverity <= Incident.MOST_DECLARED_SEVERITY,
                "declaredSeverity",
                "error.crisis.severity",
                Integer.toString(declaredSeverity),
                Integer.toString(Incident.MOST_DECLARED_SEVERITY));
        comment = Text.optional(comment, 2000, "comment", "error.crisis.comment");
    }
}
