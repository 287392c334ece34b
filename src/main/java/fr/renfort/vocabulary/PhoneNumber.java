package fr.renfort.vocabulary;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled from anywhere.
 *
 * @param value E.164: a plus sign, the country, the number, 7 to 15 digits in all
 */
public record PhoneNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SIGNS = Pattern.compile("[\\s\\u00a0\\u202f().\\-/]");
    private static final Pattern TRUNK = Pattern.compile("\\+(33|262|590|594|596)0([1-9][0-9]{8})");
    private static final Pattern NATIONAL = Pattern.compile("0[1-9][0-9]{8}");
    private static final String FRANCE = "+33";

    /** Where numbers as they are dialled in France begin, of départements with a country code of their own. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0262", "+262"),
            Map.entry("0263", "+262"),
            Map.entry("0269", "+262"),
            Map.entry("0639", "+262"),
            Map.entry("0692", "+262"),
            Map.entry("0693", "+262"),
            Map.entry("0590", "+590"),
            Map.entry("0690", "+590"),
            Map.entry("0691", "+590"),
            Map.entry("0594", "+594"),
            Map.entry("0694", "+594"),
            Map.entry("0596", "+596"),
            Map.entry("0696", "+596"),
            Map.entry("0697", "+596"));

    public PhoneNumber {
        InvalidValueException.unless(FORM.matcher(value).matches(), "phone", "error.phone", value);
    }

    /** A number as people write it: {@code 06 01 02 03 04}, {@code +33 (0)6 01 02 03 04}, {@code 0033...}; empty: it is none. */
    public static Optional<PhoneNumber> read(String written) {
        String dialled = SIGNS.matcher(written).replaceAll("");
        String whole = dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
        String from = NATIONAL.matcher(whole).matches() ? abroad(whole) : whole;
        String number = TRUNK.matcher(from).replaceFirst("+$1$2");
        return FORM.matcher(number).matches() ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    /**
     * The same, for who must give one.
     *
     * @throws InvalidValueException when it is none
     */
    public static PhoneNumber of(String written, String field) {
        Optional<PhoneNumber> read = read(written);
        InvalidValueException.unless(read.isPresent(), field, "error.phone", written);
        return read.orElseThrow();
    }

    private static String abroad(String national) {
        return OVERSEAS.getOrDefault(national.substring(0, 4), FRANCE) + national.substring(1);
    }

    @Override
    public String toString() {
        return value;
    }
}
