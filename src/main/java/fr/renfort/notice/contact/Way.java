package fr.renfort.notice.contact;

import fr.renfort.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached now.
 *
 * @param email null: not by e-mail
 * @param phone E.164; null: none is known
 */
public record Way(
        String name, @Nullable String email, @Nullable String phone, Language language) {

    public static Way of(Contact contact) {
        return new Way(contact.name(), contact.email(), contact.phone(), contact.language());
    }

    /** The same without its e-mail. */
    public Way byPhone() {
        return new Way(name, null, phone, language);
    }
}
