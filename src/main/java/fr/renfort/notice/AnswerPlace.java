package fr.renfort.notice;

import fr.renfort.entry.browser.ServiceAddress;
import fr.renfort.notice.answer.AnswerLinks;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a letter the address comes by which its reader answers. The address is made when the letter is sent, and stands nowhere
 * else. Thread-safe.
 */
@Singleton
final class AnswerPlace {

    private static final Pattern PLACE = Pattern.compile("\n\\[answer ([0-9a-f-]{36})]");

    private final AnswerLinks links;
    private final ServiceAddress address;

    AnswerPlace(AnswerLinks links, ServiceAddress address) {
        this.links = links;
        this.address = address;
    }

    /** A sentence, and a place for the address on a line of its own. */
    static String after(String sentence, UUID subject) {
        return sentence + "\n[answer " + subject + "]";
    }

    static String without(String body) {
        return PLACE.matcher(body).replaceAll("");
    }

    /** The body with the addresses of what is still asked, where it is known under what address people reach the service. */
    String filled(Notice notice) {
        return PLACE.matcher(notice.text().body())
                .replaceAll(place -> Matcher.quoteReplacement(line(notice, UUID.fromString(place.group(1)))));
    }

    private String line(Notice notice, UUID subject) {
        UUID lender = Objects.requireNonNull(notice.party().lender());
        return address.told()
                .flatMap(service -> links.make(lender, subject, notice.id())
                        .map(secret -> "\n" + service + "/answer/" + secret + "?lang="
                                + notice.to().language().locale().getLanguage()))
                .orElse("");
    }
}
