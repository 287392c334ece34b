package fr.renfort.notice.mail;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Hands e-mails to the operator's SMTP server, as text and as HTML. Thread-safe; waits for the server, a few seconds at most. */
@Singleton
public final class Mailer {

    private static final String PATIENCE_MILLIS = "10000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final InstantSource time;

    Mailer(MailSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** That the server did not take an e-mail. */
    public static final class NotSentException extends Exception {

        private static final long serialVersionUID = 1L;
        private final boolean permanent;

        NotSentException(Throwable cause, boolean permanent) {
            super(cause.getMessage(), cause);
            this.permanent = permanent;
        }

        /** Whether it would never take it: the address is wrong. */
        public boolean permanent() {
            return permanent;
        }
    }

    /** Whether there is a server to hand e-mails to. */
    public boolean sends() {
        return settings.host() != null;
    }

    /** Returns once the server has taken it. */
    public void send(Mail mail) throws NotSentException {
        try {
            Transport.send(message(mail));
        } catch (SendFailedException refused) {
            throw new NotSentException(
                    refused, refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0);
        } catch (MessagingException failure) {
            throw new NotSentException(failure, false);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new NamedMessage(session(), mail);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subjectLine(), UTF_8);
        message.setSentDate(Date.from(time.instant()));
        message.setContentLanguage(new String[] {mail.language().locale().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(String.join("\n\n", mail.paragraphs()), UTF_8);
        MimeBodyPart marked = new MimeBodyPart();
        marked.setText(page(mail), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", plain, marked));
        message.saveChanges();
        return message;
    }

    private static String page(Mail mail) {
        return "<!DOCTYPE html>\n"
                + html(
                                head(meta().withCharset(UTF_8), title(mail.subjectLine())),
                                body(each(
                                        mail.paragraphs(),
                                        paragraph -> p(each(List.of(paragraph.split("(?<=\n)")), Mailer::line)))))
                        .withLang(mail.language().locale().getLanguage())
                        .render();
    }

    private static DomContent line(String line) {
        String address = line.strip();
        return address.startsWith("https://") || address.startsWith("http://")
                ? a(address).withHref(address)
                : text(line);
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", String.valueOf(settings.host()));
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.starttls.required", settings.security() == MailSettings.Security.STARTTLS);
        properties.put("mail.smtp.starttls.enable", settings.security() == MailSettings.Security.STARTTLS);
        properties.put("mail.smtp.ssl.enable", settings.security() == MailSettings.Security.TLS);
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.auth", settings.user() != null);
        return Session.getInstance(properties, authenticator());
    }

    private @Nullable Authenticator authenticator() {
        return settings.user() == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(settings.user(), settings.password());
                    }
                };
    }

    /** A message whose name is that of the notice, so that it stays the same when it is sent again. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(Session session, Mail mail) {
            super(session);
            this.name = "<" + mail.id() + "@renfort>";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
