package fr.renfort.graphql.engine;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How large a GraphQL document may be, fragments counted wherever they are spread.
 *
 * @param characters most characters, white space and comments too
 * @param tokens most tokens
 * @param depth most fields within each other
 * @param fields most fields
 * @param aliases most aliases
 * @param directives most directives
 */
@ConfigurationProperties("renfort.graphql.document")
public record DocumentLimits(
        @Bindable(defaultValue = "65536") int characters,
        @Bindable(defaultValue = "4000") int tokens,
        @Bindable(defaultValue = "20") int depth,
        @Bindable(defaultValue = "1000") int fields,
        @Bindable(defaultValue = "50") int aliases,
        @Bindable(defaultValue = "50") int directives) {

    public DocumentLimits {
        within("characters", characters, 100, 1_000_000);
        within("tokens", tokens, 20, 15_000);
        within("depth", depth, 1, 100);
        within("fields", fields, 1, 100_000);
        within("aliases", aliases, 0, 100_000);
        within("directives", directives, 0, 15_000);
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("The setting renfort.graphql.document." + name + " (" + value
                    + ") must be " + least + " to " + most + ".");
        }
    }
}
