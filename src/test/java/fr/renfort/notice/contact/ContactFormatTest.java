package fr.renfort.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactFormatTest {

    @Test
    void whatIsWrittenIsRead() {
        List<Contact> contacts = List.of(
                new Contact("DSI", "dsi@ch.example", null, false, Language.FR),
                new Contact("On call", null, "+33611223344", true, Language.EN));

        assertThat(ContactFormat.read(ContactFormat.write(contacts))).isEqualTo(contacts);
    }

    @Test
    void whatIsNoListOfContactsIsAnError() {
        assertThatThrownBy(() -> ContactFormat.read("{\"name\": 1}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("contacts");
    }
}
