package fr.renfort.entry.code;

import fr.renfort.entry.session.Secret;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a code is written: sixteen digits and letters in groups of four, without those that are taken for others on paper or by
 * telephone (Crockford's base 32). 80 bits of chance, which nobody guesses.
 */
final class CodeForm {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    private CodeForm() {}

    static String random() {
        StringBuilder code = new StringBuilder();
        for (byte chance : Secret.bytes(LENGTH)) {
            if (code.length() % (GROUP + 1) == GROUP) {
                code.append('-');
            }
            code.append(SIGNS.charAt(chance & (SIGNS.length() - 1)));
        }
        return code.toString();
    }

    /** The digest of a code however it was typed: letters of either size, any hyphens and spaces, O for 0, I or L for 1. */
    static String digest(String typed) {
        return Secret.digest(BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }
}
