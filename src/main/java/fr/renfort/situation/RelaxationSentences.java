package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.explain.Relaxation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Says in people's words what would have to be asked for less strictly. Names no person. Thread-safe. */
@Singleton
public final class RelaxationSentences {

    private final Messages messages;
    private final Function<String, ZoneId> zones;
    private final UnaryOperator<String> lenders;

    @Inject
    RelaxationSentences(Messages messages, Territory territory, Organisations organisations) {
        this(messages, region -> territory.region(region).timeZone(), lender -> name(organisations, lender));
    }

    private RelaxationSentences(Messages messages, Function<String, ZoneId> zones, UnaryOperator<String> lenders) {
        this.messages = messages;
        this.zones = zones;
        this.lenders = lenders;
    }

    /** Sentences of a problem without a register: ids stand for names, and every region has its zone. */
    static RelaxationSentences withIds(ZoneId zone) {
        return new RelaxationSentences(new Messages(), region -> zone, UnaryOperator.identity());
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
            Wording wording = new Wording(language, zones.apply(region));
            return text(language, "relaxation.start", number(later.hours()), wording.moment(later.start()));
        } else if (relaxation instanceof Relaxation.OneMoreLent more) {
            return text(
                    language, "relaxation.lender", lenders.apply(more.organisation()), number(more.maxLentPerDay()));
        } else if (relaxation instanceof Relaxation.LowerLevel lower) {
            return text(language, "relaxation.level", number(lower.level()));
        }
        return text(language, "relaxation.mode");
    }

    private static String name(Organisations organisations, String lender) {
        UUID id = UUID.fromString(lender);
        return known(organisations.byIds(Set.of(id)), id).name();
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }
}
