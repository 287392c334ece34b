package fr.renfort.vocabulary;

import org.jspecify.annotations.Nullable;

/** Text that people typed, with no blanks around it, no control characters but line ends, and a bound. */
public final class Text {

    private Text() {}

    /**
     * The text without blanks around it.
     *
     * @param longest most characters it may have
     * @param message key of the sentence that says so; it is given the text and {@code longest}
     * @throws InvalidValueException when it is blank, longer, or has control characters
     */
    public static String required(String text, int longest, String field, String message) {
        String stripped = text.strip();
        InvalidValueException.unless(
                !stripped.isEmpty() && stripped.length() <= longest && readable(stripped),
                field,
                message,
                stripped,
                Integer.toString(longest));
        return stripped;
    }

    /** Like {@link #required}; a blank text is none. */
    public static @Nullable String optional(@Nullable String text, int longest, String field, String message) {
        return text == null || text.isBlank() ? null : required(text, longest, field, message);
    }

    private static boolean readable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }
}
