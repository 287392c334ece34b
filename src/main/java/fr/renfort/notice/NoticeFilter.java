package fr.renfort.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notices.
 *
 * @param states empty: any
 * @param exercise null: any
 */
public record NoticeFilter(
        Set<Notice.State> states, @Nullable Boolean exercise) {

    public NoticeFilter {
        states = Set.copyOf(states);
    }
}
