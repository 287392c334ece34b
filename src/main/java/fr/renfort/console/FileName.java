package fr.renfort.console;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a file is called after something that people named. */
final class FileName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;
    private static final int ENOUGH_OF_AN_ID = 8;

    private FileName() {}

    /** Small ASCII letters, digits and hyphens, and the beginning of its id, since two may have one name. */
    static String of(String name, UUID id) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return words.substring(0, Math.min(LONGEST, words.length())) + "-"
                + id.toString().substring(0, ENOUGH_OF_AN_ID);
    }
}
