package fr.renfort.graphql.run;

import fr.renfort.graphql.shape.Caller;
import fr.renfort.language.Messages;
import fr.renfort.planning.compare.PlanComparison;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Says in the caller's language what one plan does otherwise than another. */
@Singleton
final class ComparisonSentences {

    private final Messages messages;

    ComparisonSentences(Messages messages) {
        this.messages = messages;
    }

    List<String> of(PlanComparison comparison, DataFetchingEnvironment env) {
        if (comparison.same()) {
            return List.of(text(env, "difference.none"));
        }
        return List.of(
                text(
                        env,
                        "difference.moves",
                        comparison.shifts().size(),
                        comparison.affected().experts().size(),
                        comparison.affected().lenders().size(),
                        comparison.affected().establishments().size()),
                text(env, "difference.loans", comparison.loans().size()),
                text(
                        env,
                        "difference.gain",
                        comparison.before().total(),
                        comparison.after().total(),
                        comparison.gain()));
    }

    private String text(DataFetchingEnvironment env, String key, Object... arguments) {
        return messages.text(
                Caller.of(env).language().locale(),
                key,
                Arrays.stream(arguments).map(Object::toString).toList());
    }
}
