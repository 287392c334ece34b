package fr.renfort.demo;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.pool.CalendarEntry;
import fr.renfort.pool.Expert;
import fr.renfort.pool.HeldSkill;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.vocabulary.TimeWindow;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * People who do not exist: names put together by chance, telephones of the range that ARCEP keeps for fiction (06 39 98),
 * addresses under {@code .invalid}. The same seed and day give the same people. Used by one thread.
 */
final class InventedPeople {

    /** This week and the six that follow. */
    static final int WEEKS = 7;

    private final Random chance;
    private final LocalDate monday;
    private final ZoneId zone;
    private final Deck<String> givenNames;
    private final Deck<String> familyNames;
    private final Map<OrganisationKind, Deck<Profile>> profiles = new EnumMap<>(OrganisationKind.class);
    private int people;

    /** @param today in the region's time */
    InventedPeople(Random chance, LocalDate today, ZoneId zone) {
        this.chance = chance;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.zone = zone;
        this.givenNames = new Deck<>(DemoTable.lines("given-names.txt"), chance);
        this.familyNames = new Deck<>(DemoTable.lines("family-names.txt"), chance);
        for (OrganisationKind kind : OrganisationKind.values()) {
            profiles.put(kind, new Deck<>(Profile.hundredOf(kind), chance));
        }
    }

    /** The people of a lender. */
    List<InventedExpert> of(Lender lender) {
        List<InventedExpert> experts = new ArrayList<>();
        for (int index = 0; index < lender.experts(); index++) {
            experts.add(new InventedExpert(
                    details(lender.kind()),
                    lender.base(index),
                    skills(known(profiles, lender.kind()).deal()),
                    calendar(rhythm(lender.kind()))));
        }
        return experts;
    }

    private Expert.Details details(OrganisationKind kind) {
        String given = givenNames.deal();
        String family = familyNames.deal();
        int number = people++;
        return new Expert.Details(
                given,
                family,
                "06 39 98 %02d %02d".formatted(number / 100 % 100, number % 100),
                "%s.%s@demonstration.invalid".formatted(plain(given), plain(family)),
                terms(kind));
    }

    private Expert.Terms terms(OrganisationKind kind) {
        boolean answersEmergencies = kind == OrganisationKind.CSIRT || kind == OrganisationKind.PROVIDER;
        int maxTravelMinutes = answersEmergencies ? 150 : 60 + 15 * chance.nextInt(5);
        int noticeMinutes = answersEmergencies ? 60 + 30 * chance.nextInt(3) : 120 + 60 * chance.nextInt(11);
        int maxWeeklyMinutes = chance.nextInt(2) == 0 ? 2880 : 2400;
        int workedBeforeMinutes = chance.nextInt(5) == 0 ? 600 * (1 + chance.nextInt(6)) : 0;
        return new Expert.Terms(maxTravelMinutes, noticeMinutes, maxWeeklyMinutes, workedBeforeMinutes);
    }

    private List<HeldSkill> skills(Profile profile) {
        return profile.skills().stream().map(this::skill).toList();
    }

    /** Half are vouched for by the employer; one certificate in eight has expired. */
    private HeldSkill skill(Profile.Range range) {
        int level = range.lowest() + chance.nextInt(range.highest() - range.lowest() + 1);
        int draw = chance.nextInt(100);
        if (draw < 30) {
            return new HeldSkill(range.skill(), level, HeldSkill.Evidence.SELF, null);
        }
        if (draw < 80) {
            return new HeldSkill(range.skill(), level, HeldSkill.Evidence.EMPLOYER, null);
        }
        boolean expired = chance.nextInt(8) == 0;
        LocalDate expiry =
                expired ? monday.minusDays(1 + chance.nextInt(200)) : monday.plusDays(60 + chance.nextInt(700));
        return new HeldSkill(range.skill(), level, HeldSkill.Evidence.CERTIFICATE, expiry);
    }

    private Rhythm rhythm(OrganisationKind kind) {
        int draw = chance.nextInt(100);
        if (kind == OrganisationKind.CSIRT || kind == OrganisationKind.PROVIDER) {
            return draw < 60 ? Rhythm.ON_CALL : Rhythm.EVERY_WEEKDAY;
        }
        if (draw < 20) {
            return Rhythm.SOME_DAYS;
        }
        if (draw < 60) {
            return Rhythm.ALTERNATE_WEEKS;
        }
        return draw < 82 ? Rhythm.EVERY_WEEKDAY : Rhythm.ON_CALL;
    }

    /** One person in five is on leave for one of the weeks. */
    private List<CalendarEntry> calendar(Rhythm rhythm) {
        int phase = chance.nextInt(10);
        @Nullable Integer leaveWeek = chance.nextInt(5) == 0 ? chance.nextInt(WEEKS) : null;
        List<CalendarEntry> entries = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            boolean leave = leaveWeek != null && leaveWeek == week;
            for (CalendarEntry entry : rhythm.week(monday.plusWeeks(week), zone, week, phase)) {
                if (!leave || entry.kind() == CalendarEntry.Kind.AVAILABLE) {
                    entries.add(entry);
                }
            }
            if (leave) {
                entries.add(new CalendarEntry(CalendarEntry.Kind.LEAVE, wholeWeek(week)));
            }
        }
        return entries;
    }

    private TimeWindow wholeWeek(int week) {
        return new TimeWindow(
                monday.plusWeeks(week).atStartOfDay(zone).toInstant(),
                monday.plusWeeks(week + 1).atStartOfDay(zone).toInstant());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }
}
