package fr.renfort.notice;

import fr.renfort.language.Language;
import fr.renfort.mission.Booking;
import fr.renfort.notice.contact.Party;
import jakarta.inject.Singleton;

/** What notices say, for pages that say it too. Thread-safe. */
@Singleton
public final class Sentences {

    private final FactsReader facts;
    private final LetterWriter letters;

    Sentences(FactsReader facts, LetterWriter letters) {
        this.facts = facts;
        this.letters = letters;
    }

    /** What a lender is asked, as its notice says it. */
    public String question(Booking booking, Language language) {
        Party lender = Party.lender(booking.destination().region(), booking.lender());
        return facts.of(new Occasion(NoticeKind.QUESTION, lender, booking.id()), language)
                .map(fact -> letters.sentence(fact, language))
                .orElse("");
    }
}
