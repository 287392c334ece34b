package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Says in people's words why somebody, or a lot, does not serve. Names no person. Thread-safe. */
@Singleton
public final class ReasonSentences {

    private final Messages messages;
    private final Function<String, ZoneId> zones;
    private final Function<Collection<WhyNot>, ReasonNames> register;

    @Inject
    ReasonSentences(
            Messages messages, Territory territory, Establishments establishments, Organisations organisations) {
        this(
                messages,
                region -> territory.region(region).timeZone(),
                whyNots -> ReasonNames.of(whyNots, establishments, organisations));
    }

    private ReasonSentences(
            Messages messages, Function<String, ZoneId> zones, Function<Collection<WhyNot>, ReasonNames> register) {
        this.messages = messages;
        this.zones = zones;
        this.register = register;
    }

    /** Sentences of a problem without a register: ids stand for names, and every region has its zone. */
    static ReasonSentences withIds(ZoneId zone) {
        return new ReasonSentences(new Messages(), region -> zone, whyNots -> ReasonNames.ids());
    }

    /**
     * The sentences of each, in the same order: one a reason, the weightiest first.
     *
     * @param region code of the region in whose time they are told
     */
    public List<List<String>> of(Language language, String region, List<WhyNot> whyNots) {
        Wording wording = new Wording(language, zones.apply(region));
        ReasonNames names = register.apply(whyNots);
        return whyNots.stream()
                .map(whyNot -> whyNot.reasons().stream()
                        .map(reason -> sentence(reason, wording, names))
                        .toList())
                .toList();
    }

    /** The rule of the planning model that stands behind a reason: E1 to E6, TYPE, H1 to H5. */
    public static String rule(Reason reason) {
        if (reason instanceof Reason.LevelTooLow) {
            return "E1";
        } else if (reason instanceof Reason.Unavailable) {
            return "E2";
        } else if (reason instanceof Reason.TooFar || reason instanceof Reason.NoWay) {
            return "E3";
        } else if (reason instanceof Reason.ArrivesTooLate) {
            return "E4";
        } else if (reason instanceof Reason.Excluded) {
            return "E5";
        } else if (reason instanceof Reason.NeededAtHome) {
            return "E6";
        } else if (reason instanceof Reason.OtherType) {
            return "TYPE";
        } else if (reason instanceof Reason.WeekFull) {
            return "H2";
        } else if (reason instanceof Reason.NoDayOff) {
            return "H3";
        } else if (reason instanceof Reason.LenderFull) {
            return "H4";
        }
        return reason instanceof Reason.LentElsewhere ? "H5" : "H1";
    }

    private String sentence(Reason reason, Wording wording, ReasonNames names) {
        if (reason instanceof Reason.LevelTooLow low) {
            return low.level() == 0
                    ? text(wording, "reason.noSkill")
                    : text(wording, "reason.level", number(low.level()), number(low.minimumLevel()));
        } else if (reason instanceof Reason.Unavailable away) {
            return away.availableFrom() == null
                    ? text(wording, "reason.unavailable", wording.duration(away.missingMinutes()))
                    : text(wording, "reason.unavailableUntil", wording.moment(away.availableFrom()));
        } else if (reason instanceof Reason.TooFar far) {
            return text(wording, "reason.tooFar", number(far.travelMinutes()), number(far.maxTravelMinutes()));
        } else if (reason instanceof Reason.NoWay) {
            return text(wording, "reason.noWay");
        } else if (reason instanceof Reason.ArrivesTooLate late) {
            return text(wording, "reason.late", wording.moment(late.arrival()), wording.moment(late.latest()));
        } else if (reason instanceof Reason.Excluded excluded) {
            return excluded.until() == null
                    ? text(wording, "reason.declined")
                    : text(wording, "reason.declinedUntil", wording.moment(excluded.until()));
        } else if (reason instanceof Reason.NeededAtHome home) {
            return text(wording, home.incident() == null ? "reason.ownSystem" : "reason.attacked");
        } else if (reason instanceof Reason.OtherType other) {
            return text(wording, "reason.otherType", other.type());
        }
        return ofRoster(reason, wording, names);
    }

    private String ofRoster(Reason reason, Wording wording, ReasonNames names) {
        if (reason instanceof Reason.OnDutyElsewhere busy) {
            return text(
                    wording,
                    busy.promised() ? "reason.onDuty" : "reason.onDutyProposed",
                    names.establishment(busy.establishment()),
                    wording.moment(busy.duty().start()));
        } else if (reason instanceof Reason.TooLittleRest rest) {
            return text(
                    wording,
                    rest.promised() ? "reason.rest" : "reason.restProposed",
                    names.establishment(rest.establishment()),
                    wording.moment(rest.duty().start()),
                    wording.duration(rest.missingMinutes()));
        } else if (reason instanceof Reason.WorkAtHome work) {
            return text(
                    wording,
                    "reason.homeWork",
                    wording.moment(work.block().from()),
                    wording.moment(work.block().to()));
        } else if (reason instanceof Reason.WeekFull week) {
            return text(
                    wording,
                    "reason.week",
                    wording.duration(week.minutesOver()),
                    wording.day(week.firstDay()),
                    wording.duration(week.maxWeeklyMinutes()));
        } else if (reason instanceof Reason.NoDayOff days) {
            return text(wording, "reason.noDayOff", wording.day(days.firstDay()));
        } else if (reason instanceof Reason.LenderFull full) {
            return text(
                    wording,
                    "reason.lenderFull",
                    names.organisation(full.organisation()),
                    wording.day(full.day()),
                    number(full.maxLentPerDay()));
        }
        return text(wording, "reason.lentElsewhere");
    }

    private String text(Wording wording, String key, String... arguments) {
        return messages.text(wording.language().locale(), key, List.of(arguments));
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
