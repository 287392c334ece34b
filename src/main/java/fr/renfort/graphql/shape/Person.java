package fr.renfort.graphql.shape;

import fr.renfort.audit.PeopleShown;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a field is about.
 *
 * @param id of the expert; of a caller on the telephone, of the request that was noted
 */
public record Person(String region, UUID id) {

    /**
     * Hands on what an answer shows of the person, and notes that it does.
     *
     * @param env of which only the context is read
     * @param field as the schema names it, such as {@code Expert.phone}
     * @param value null: nothing is shown
     */
    public <V> @Nullable V shows(DataFetchingEnvironment env, String field, @Nullable V value) {
        PeopleShown people = env.getGraphQlContext().get(PeopleShown.class);
        if (value != null && people != null) {
            people.add(region, id, field);
        }
        return value;
    }
}
