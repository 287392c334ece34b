package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Territory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Says in people's words why somebody, or a lot, does not serve. Names no person. Thread-safe. */
@Singleton
public final class ReasonSentences {

    private final Messages messages;
    private final Function<String, ZoneId> zones;
    private final Function<Collection<WhyNot>, Names> register;

    @Inject
    ReasonSentences(
            Messages messages, Territory territory, Establishments establishments, Organisations organisations) {
        this(
                messages,
                region -> territory.region(region).timeZone(),
                whyNots -> names(whyNots, establishments, organisations));
    }

    private ReasonSentences(
            Messages messages, Function<String, ZoneId> zones, Function<Collection<WhyNot>, Names> register) {
        this.messages = messages;
        this.zones = zones;
        this.register = register;
    }

    /** Sentences of a problem without a register: ids stand for names, and every region has its zone. */
    static ReasonSentences withIds(ZoneId zone) {
        return new ReasonSentences(new Messages(), region -> zone, whyNots -> new Ids());
    }

    /**
     * The sentences of each, in the same order: one a reason, the weightiest first.
     *
     * @param region code of the region in whose time they are told
     */
    public List<List<String>> of(Language language, String region, List<WhyNot> whyNots) {
        Wording wording = new Wording(language, zones.apply(region));
        Names names = register.apply(whyNots);
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

    private String sentence(Reason reason, Wording wording, Names names) {
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

    private String ofRoster(Reason reason, Wording wording, Names names) {
        if (reason instanceof Reason.OnDutyElsewhere busy) {
            return text(
                    wording,
                    "reason.onDuty",
                    names.establishment(busy.establishment()),
                    wording.moment(busy.duty().start()));
        } else if (reason instanceof Reason.TooLittleRest rest) {
            return text(
                    wording,
                    "reason.rest",
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

    private static Names names(Collection<WhyNot> whyNots, Establishments establishments, Organisations organisations) {
        Set<UUID> sites = new HashSet<>();
        Set<UUID> lenders = new HashSet<>();
        for (WhyNot whyNot : whyNots) {
            for (Reason reason : whyNot.reasons()) {
                if (reason instanceof Reason.OnDutyElsewhere busy) {
                    sites.add(UUID.fromString(busy.establishment()));
                } else if (reason instanceof Reason.TooLittleRest rest) {
                    sites.add(UUID.fromString(rest.establishment()));
                } else if (reason instanceof Reason.LenderFull full) {
                    lenders.add(UUID.fromString(full.organisation()));
                }
            }
        }
        return new Registered(establishments.byIds(sites), organisations.byIds(lenders));
    }

    /** What ids are called. */
    private interface Names {
        String establishment(String id);

        String organisation(String id);
    }

    private record Ids() implements Names {
        @Override
        public String establishment(String id) {
            return id;
        }

        @Override
        public String organisation(String id) {
            return id;
        }
    }

    private record Registered(Map<UUID, Establishment> establishments, Map<UUID, Organisation> organisations)
            implements Names {
        @Override
        public String establishment(String id) {
            return known(establishments, UUID.fromString(id)).description().shortName();
        }

        @Override
        public String organisation(String id) {
            return known(organisations, UUID.fromString(id)).name();
        }
    }
}
