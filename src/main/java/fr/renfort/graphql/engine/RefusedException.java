package fr.renfort.graphql.engine;

import graphql.GraphQLError;
import java.util.List;

/** A request that is refused before anything of it is executed. Carries no stack: it is the caller's affair. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalCode code;
    private final transient List<String> arguments;
    private final transient List<? extends GraphQLError> details;

    private RefusedException(RefusalCode code, List<String> arguments, List<? extends GraphQLError> details) {
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.details = List.copyOf(details);
    }

    /** Refused, with what the sentence of the code fills in: the value as it was, then what it must be. */
    static RefusedException because(RefusalCode code, Object... arguments) {
        return new RefusedException(
                code, List.of(arguments).stream().map(Object::toString).toList(), List.of());
    }

    /** Refused for mistakes in the document, each at its place. */
    static RefusedException because(RefusalCode code, List<? extends GraphQLError> details) {
        return new RefusedException(code, List.of(), details);
    }

    /** Refuses what exceeds a limit. */
    static void beyond(long value, long limit, RefusalCode code) {
        if (value > limit) {
            throw because(code, value, limit);
        }
    }

    RefusalCode code() {
        return code;
    }

    List<String> arguments() {
        return arguments;
    }

    /** Mistakes with their places in the document; empty when the code says it all. */
    List<? extends GraphQLError> details() {
        return details;
    }
}
