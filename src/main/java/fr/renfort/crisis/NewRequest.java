package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for reinforcement as it is submitted: by a package, by needs, or both.
 *
 * @param declaredSeverity 1 to 3
 * @param order null: no package
 * @param needs at most 100
 * @param comment at most 2000 characters
 * @param call the call that a coordinator notes it from; null: submitted directly
 */
public record NewRequest(
        UUID incident,
        int declaredSeverity,
        @Nullable PackageOrder order,
        List<Need> needs,
        @Nullable String comment,
        @Nullable PhoneCall call) {
    public NewRequest {
        InvalidValueException.unless(
                declaredSeverity >= 1 && declaredSeverity <= Incident.MOST_DECLARED_SEVERITY,
                "declaredSeverity",
                "error.crisis.severity",
                Integer.toString(declaredSeverity),
                Integer.toString(Incident.MOST_DECLARED_SEVERITY));
        needs = List.copyOf(needs);
        InvalidValueException.unless(order != null || !needs.isEmpty(), "", "error.crisis.nothingAsked");
        InvalidValueException.unless(
                needs.size() <= 100, "needs", "error.crisis.tooManyNeeds", Integer.toString(needs.size()));
        comment = Text.optional(comment, 2000, "comment", "error.crisis.comment");
    }
}
