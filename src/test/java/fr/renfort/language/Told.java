package fr.renfort.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;

/** What a caller is told: the one error of a refusal, which both languages can say, naming the value as it was. */
public final class Told {

    private static final Messages MESSAGES = new Messages();

    private Told() {}

    /** The error of an outcome, which must be refused: {@code CODE path key}. */
    public static String by(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        var errors = ((Outcome.Refused<?>) outcome).errors();
        assertThat(errors).hasSize(1);
        return said(errors.get(0));
    }

    /** The error of a value that cannot be made: {@code CODE path key}. */
    public static String by(Callable<?> making) {
        InvalidValueException invalid = Assertions.catchThrowableOfType(InvalidValueException.class, making::call);
        assertThat(invalid).as("the value is invalid").isNotNull();
        return said(invalid.error());
    }

    private static String said(UserError error) {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            String sentence = MESSAGES.text(locale, error.message(), error.arguments());
            assertThat(sentence).doesNotContain("{").doesNotContain("''");
            error.arguments().forEach(argument -> assertThat(sentence).contains(argument));
        }
        return error.code() + " " + String.join(".", error.path()) + " " + error.message();
    }
}
