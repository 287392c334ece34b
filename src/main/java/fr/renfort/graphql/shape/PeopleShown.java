package fr.renfort.graphql.shape;

import fr.renfort.audit.PersonalReads.Shown;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which people an answer shows: collected while it is made, so that it can be written down who read what of whom. */
public final class PeopleShown {

    /**
     * Whom a field is about.
     *
     * @param id of the expert; of a caller on the telephone, of the request that was noted
     */
    public record Person(String region, UUID id) {}

    private final Set<Shown> shown = new LinkedHashSet<>();

    /**
     * Hands on what an answer shows of a person, and notes that it does.
     *
     * @param env of which only the context is read
     * @param field as the schema names it, such as {@code Expert.phone}
     * @param value null: nothing is shown
     */
    public static <V> @Nullable V of(DataFetchingEnvironment env, Person person, String field, @Nullable V value) {
        PeopleShown people = env.getGraphQlContext().get(PeopleShown.class);
        if (value != null && people != null) {
            people.shown.add(new Shown(person.region(), person.id(), field));
        }
        return value;
    }

    /** All of them, so far. */
    public Set<Shown> all() {
        return Set.copyOf(shown);
    }
}
