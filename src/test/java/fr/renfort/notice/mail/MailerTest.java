package fr.renfort.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.renfort.language.Language;
import fr.renfort.notice.mail.MailSettings.Security;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailerTest {

    private static final Mail MAIL =
            new Mail(UUID.randomUUID(), "garde@ars.example", Language.FR, "Sujet", List.of("Un paragraphe."));

    private GreenMail smtp;

    @BeforeEach
    void open() {
        smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
        smtp.setUser("garde@ars.example", "garde", "no matter");
        smtp.setUser("renfort@ars.example", "renfort", "right");
        smtp.start();
        smtp.getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void close() {
        smtp.stop();
    }

    @Test
    void aServerThatAsksWhoSendsIsTold() throws Mailer.NotSentException {
        mailer("renfort", "right").send(MAIL);

        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordMayBeMendedSoTheMailMayBeSentLater() {
        assertThatThrownBy(() -> mailer("renfort", "wrong").send(MAIL))
                .isInstanceOfSatisfying(
                        Mailer.NotSentException.class,
                        failure -> assertThat(failure.permanent()).isFalse());
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    @Test
    void aSettingThatCannotBeRightIsNamedAtTheStart() {
        assertThatThrownBy(() -> new MailSettings("localhost", 0, Security.NONE, null, null, "renfort@ars.example"))
                .hasMessage("The setting renfort.mail.port (0) must be 1 to 65535.");
        assertThatThrownBy(() -> new MailSettings("localhost", 25, Security.NONE, null, null, "@ars.example"))
                .hasMessage("The setting renfort.mail.from (@ars.example) must be an e-mail address.");
    }

    private Mailer mailer(@Nullable String user, @Nullable String password) {
        return new Mailer(
                new MailSettings(
                        "localhost", smtp.getSmtp().getPort(), Security.NONE, user, password, "renfort@ars.example"),
                InstantSource.system());
    }
}
