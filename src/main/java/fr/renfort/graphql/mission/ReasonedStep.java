package fr.renfort.graphql.mission;

import static fr.renfort.graphql.shape.Payloads.payload;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Caller;
import fr.renfort.graphql.shape.Input;
import fr.renfort.vocabulary.Outcome;
import graphql.schema.DataFetcher;
import java.util.UUID;

/** A step of a desk that asks for a reason beside the booking and the version that was read. */
@FunctionalInterface
interface ReasonedStep<B> {

    Outcome<B> take(Viewer viewer, UUID booking, int version, String reason);

    /**
     * The mutation that takes it.
     *
     * @param shown field of the payload that shows the booking
     * @param type of the booking's global id
     */
    static <B> DataFetcher<Object> of(String shown, String type, ReasonedStep<B> step) {
        return env -> {
            Input input = Input.of(env);
            return payload(
                    shown,
                    step.take(
                            Caller.of(env).viewer(),
                            input.id("id", type),
                            input.integer("version"),
                            input.text("reason")));
        };
    }
}
