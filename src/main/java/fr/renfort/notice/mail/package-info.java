/**
 * E-mail, as RFC 5322 has it, by an SMTP server of the operator. Its door is {@link fr.renfort.notice.mail.Mailer}.
 * It must not know what a notice is about.
 */
@NullMarked
package fr.renfort.notice.mail;

import org.jspecify.annotations.NullMarked;
