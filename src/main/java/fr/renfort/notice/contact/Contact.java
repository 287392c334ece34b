package fr.renfort.notice.contact;

import fr.renfort.language.Language;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.PhoneNumber;
import fr.renfort.vocabulary.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom notices go to.
 *
 * @param name 1 to 100 characters
 * @param email null: none; a phone number is there then
 * @param phone E.164; null: none
 * @param outOfBand reached without the network of their own house: whom notices go to while it is under attack
 */
public record Contact(
        String name, @Nullable String email, @Nullable String phone, boolean outOfBand, Language language) {

    private static final int LONGEST_EMAIL = 254;
    /** One address, as RFC 5321 has it, without quotes and comments. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    public Contact {
        name = Text.required(name, 100, "name", "error.contact.text");
        email = Text.optional(email, LONGEST_EMAIL, "email", "error.contact.text");
        InvalidValueException.unless(
                email == null || EMAIL.matcher(email).matches(), "email", "error.contact.email", String.valueOf(email));
        phone = phone == null || phone.isBlank()
                ? null
                : PhoneNumber.of(phone, "phone").value();
        InvalidValueException.unless(email != null || phone != null, "email", "error.contact.unreachable", name);
    }
}
