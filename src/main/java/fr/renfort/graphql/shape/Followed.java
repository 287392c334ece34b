package fr.renfort.graphql.shape;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription follows: things of one type, as far as they are the caller's to see.
 *
 * @param type name of the type in the schema, such as {@code Mission}
 * @param region only what happens in this region; null for any
 * @param thing only this one, which is shown at once; null for any
 */
public record Followed(
        String type, @Nullable String region, @Nullable UUID thing) {

    /** Things of one region, or of all that the caller sees. */
    public static Followed in(String type, @Nullable String region) {
        return new Followed(type, region, null);
    }

    public static Followed one(String type, UUID thing) {
        return new Followed(type, null, thing);
    }
}
