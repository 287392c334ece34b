package fr.renfort.notice.duty;

import fr.renfort.language.Language;
import fr.renfort.notice.contact.Contact;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a request that nobody of a region acknowledges.
 *
 * @param email {@code RENFORT_NATIONAL_EMAIL}; null: none
 * @param phone {@code RENFORT_NATIONAL_PHONE}; null: none
 */
@Singleton
record NationalCentre(
        @Nullable @Property(name = "renfort.national.email") String email,
        @Nullable @Property(name = "renfort.national.phone") String phone) {

    private static final String NAME = "Centre national";

    /** Empty where the operator names none. */
    Optional<Contact> contact() {
        return email == null && phone == null
                ? Optional.empty()
                : Optional.of(new Contact(NAME, email, phone, true, Language.FR));
    }
}
