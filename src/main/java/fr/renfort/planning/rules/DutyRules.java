package fr.renfort.planning.rules;

import java.util.stream.Stream;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** All rules that look at duties: H1 to H4, M1, M3, S1 to S5. */
public final class DutyRules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.of(
                        new HardDutyRules().all(factory),
                        new MediumDutyRules().all(factory),
                        new SoftDutyRules().all(factory))
                .flatMap(Stream::of)
                .toArray(Constraint[]::new);
    }
}
