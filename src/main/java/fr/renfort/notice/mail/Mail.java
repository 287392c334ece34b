package fr.renfort.notice.mail;

import fr.renfort.language.Language;
import java.util.List;
import java.util.UUID;

/**
 * An e-mail as it is to be sent.
 *
 * @param id part of its Message-ID: whoever gets the same one twice is shown it once
 * @param to address
 * @param paragraphs without markup; an address of a page on a line of its own becomes a link
 */
public record Mail(UUID id, String to, Language language, String subjectLine, List<String> paragraphs) {

    public Mail {
        paragraphs = List.copyOf(paragraphs);
    }
}
