package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says in people's words what would have to be asked for less strictly. Names no person. Thread-safe. */
@Singleton
public final class RelaxationSentences {

    private final Messages messages;
    private final Territory territory;
    private final Organisations organisations;

    RelaxationSentences(Messages messages, Territory territory, Organisations organisations) {
        this.messages = messages;
        this.territory = territory;
        this.organisations = organisations;
    }

    /** @param region code of the region in whose time it is told */
    public String of(Language language, String region, Relaxation relaxation) {
        if (relaxation instanceof Relaxation.MoreTravel more) {
            return text(
                    language,
                    "relaxation.travel",
                    number(more.minutes()),
                    number(more.travelMinutes()),
                    number(more.maxTravelMinutes()));
        } else if (relaxation instanceof Relaxation.LaterStart later) {
            Wording wording = new Wording(language, territory.region(region).timeZone());
            return text(language, "relaxation.start", number(later.hours()), wording.moment(later.start()));
        } else if (relaxation instanceof Relaxation.OneMoreLent more) {
            UUID lender = UUID.fromString(more.organisation());
            String name = known(organisations.byIds(Set.of(lender)), lender).name();
            return text(language, "relaxation.lender", name, number(more.maxLentPerDay()));
        } else if (relaxation instanceof Relaxation.LowerLevel lower) {
            return text(language, "relaxation.level", number(lower.level()));
        }
        return text(language, "relaxation.mode");
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
