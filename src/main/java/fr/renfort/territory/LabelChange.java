package fr.renfort.territory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to change of a line of the nomenclature; what is null stays as it is.
 *
 * @param version the one that was read
 * @param withdrawn whether nothing new may name it
 */
public record LabelChange(
        int version,
        @Nullable String french,
        @Nullable String english,
        @Nullable Boolean withdrawn) {

    /** The labels as they become. */
    Labels labels(String presentFrench, String presentEnglish) {
        return new Labels(
                Objects.requireNonNullElse(french, presentFrench), Objects.requireNonNullElse(english, presentEnglish));
    }

    boolean withdraws(boolean withdrawnAlready) {
        return Objects.requireNonNullElse(withdrawn, withdrawnAlready);
    }
}
