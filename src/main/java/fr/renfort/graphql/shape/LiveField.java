package fr.renfort.graphql.shape;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a field of the subscription type is answered: first it says what it follows, then it shows the thing that changed, read
 * anew by the loader of its type.
 *
 * @param <T> what shows the type
 */
public final class LiveField<T> implements DataFetcher<@Nullable Object> {

    private final Class<T> shown;
    private final Function<Input, Followed> following;
    private final Predicate<T> last;

    private LiveField(Class<T> shown, Function<Input, Followed> following, Predicate<T> last) {
        this.shown = shown;
        this.following = following;
        this.last = last;
    }

    /**
     * A field.
     *
     * @param following what its arguments ask for
     * @param last of a thing after which nothing follows
     */
    public static <T> LiveField<T> of(Class<T> shown, Function<Input, Followed> following, Predicate<T> last) {
        return new LiveField<>(shown, following, last);
    }

    /** A field that goes on for ever. */
    public static <T> LiveField<T> of(Class<T> shown, Function<Input, Followed> following) {
        return of(shown, following, thing -> false);
    }

    /** Which of the two this execution does; in its context. */
    public sealed interface Step {}

    /** The field is to say what it follows. For one thread. */
    public static final class Opening implements Step {

        private @Nullable Followed followed;

        /** Null when the arguments were refused. */
        public @Nullable Followed followed() {
            return followed;
        }
    }

    /** The field is to show a thing. For one thread. */
    public static final class Showing implements Step {

        private final UUID changed;
        private boolean nothing = true;
        private boolean last;

        public Showing(UUID changed) {
            this.changed = changed;
        }

        /** Whether the thing is not there, or not the caller's to see. */
        public boolean nothing() {
            return nothing;
        }

        /** Whether nothing can follow. */
        public boolean last() {
            return last;
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) {
        Followed followed = following.apply(Input.ofArguments(env));
        Step step = Objects.requireNonNull(env.getGraphQlContext().<Step>get(Step.class));
        if (step instanceof Opening opening) {
            opening.followed = followed;
            return null;
        }
        return show(env, (Showing) step, followed.type());
    }

    private Object show(DataFetchingEnvironment env, Showing showing, String type) {
        return Loaders.<Object>load(env, type, showing.changed).thenApply(thing -> {
            showing.nothing = thing == null;
            showing.last = thing != null && last.test(shown.cast(thing));
            return thing;
        });
    }
}
