package fr.renfort.notice.contact;

import java.util.Locale;

/**
 * What comes after the at sign of an e-mail address.
 *
 * @param name in lower case
 */
public record MailDomain(String name) {

    static MailDomain of(String email) {
        return new MailDomain(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether it is the other, or a part of it. */
    boolean within(MailDomain other) {
        return name.equals(other.name) || name.endsWith("." + other.name);
    }
}
