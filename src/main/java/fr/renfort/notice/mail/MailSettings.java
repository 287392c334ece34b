package fr.renfort.notice.mail;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server of the operator.
 *
 * @param host {@code RENFORT_MAIL_HOST}; null: nothing is sent by e-mail
 * @param port {@code RENFORT_MAIL_PORT}, 1 to 65535
 * @param security {@code RENFORT_MAIL_SECURITY}: STARTTLS, TLS or NONE
 * @param user {@code RENFORT_MAIL_USER}; null: without signing in
 * @param password {@code RENFORT_MAIL_PASSWORD}
 * @param from {@code RENFORT_MAIL_FROM}: whom e-mails come from
 */
@Singleton
record MailSettings(
        @Nullable @Property(name = "renfort.mail.host") String host,

        @Property(name = "renfort.mail.port", defaultValue = "587")
        int port,

        @Property(name = "renfort.mail.security", defaultValue = "STARTTLS")
        Security security,

        @Nullable @Property(name = "renfort.mail.user") String user,
        @Nullable @Property(name = "renfort.mail.password") String password,

        @Property(name = "renfort.mail.from", defaultValue = "renfort@localhost")
        String from) {

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    MailSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The setting renfort.mail.port (" + port + ") must be 1 to 65535.");
        }
        if (from.indexOf('@') < 1) {
            throw new IllegalArgumentException(
                    "The setting renfort.mail.from (" + from + ") must be an e-mail address.");
        }
    }
}
