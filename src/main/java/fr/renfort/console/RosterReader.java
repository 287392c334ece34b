package fr.renfort.console;

import static fr.renfort.vocabulary.Lookup.known;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.renfort.access.Viewer;
import fr.renfort.audit.PeopleShown;
import fr.renfort.audit.PersonalReads;
import fr.renfort.language.Language;
import fr.renfort.mission.CallingCard;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Missions;
import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads who serves where in a region from now on, and what is lent, as far as a viewer may see it. Thread-safe. */
@Singleton
final class RosterReader {

    /** Further than any plan reaches. */
    private static final Duration AHEAD = Duration.ofDays(60);

    private final Missions missions;
    private final Establishments establishments;
    private final Organisations organisations;
    private final Nomenclature nomenclature;
    private final EquipmentReader equipment;
    private final PersonalReads reads;
    private final InstantSource time;

    RosterReader(
            Missions missions,
            Establishments establishments,
            Organisations organisations,
            Nomenclature nomenclature,
            EquipmentReader equipment,
            PersonalReads reads,
            InstantSource time) {
        this.missions = missions;
        this.establishments = establishments;
        this.organisations = organisations;
        this.nomenclature = nomenclature;
        this.equipment = equipment;
        this.reads = reads;
        this.time = time;
    }

    Roster read(Viewer viewer, Region region, Language language) {
        Instant now = time.instant();
        TimeWindow span = new TimeWindow(now, now.plus(AHEAD));
        List<Mission> committed = missions.committed(viewer, region.code(), false, span);
        PeopleShown shown = new PeopleShown(viewer);
        committed.stream()
                .filter(mission -> mission.card() != null)
                .forEach(mission -> shown.add(region.code(), mission.expert(), "Mission.callingCard"));
        reads.note("roster", shown);
        Words words = words(committed, language);
        List<Entry> entries = committed.stream()
                .flatMap(mission -> mission.duties().stream()
                        .filter(duty -> duty.window().overlaps(span))
                        .map(duty -> entry(mission, duty, region.timeZone(), words)))
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.line().hours().from())
                        .thenComparing(entry -> entry.line().who().name()))
                .toList();
        return new Roster(
                region.name(),
                region.arsName(),
                now,
                region.timeZone(),
                days(entries),
                equipment.read(viewer, region, language, span));
    }

    /** A duty and where it is served. */
    private record Entry(Establishment site, Roster.Line line) {}

    /** Names by what they stand for. */
    private record Words(
            Map<UUID, Establishment> sites, Map<UUID, Organisation> lenders, Map<SkillCode, String> skills) {}

    private Words words(List<Mission> committed, Language language) {
        return new Words(
                establishments.byIds(committed.stream()
                        .map(mission -> mission.destination().site().establishment())
                        .collect(toSet())),
                organisations.byIds(committed.stream().map(Mission::lender).collect(toSet())),
                nomenclature.skills().stream()
                        .collect(toMap(
                                SkillLabel::code,
                                skill -> language == Language.FR ? skill.french() : skill.english())));
    }

    private static Entry entry(Mission mission, Duty duty, ZoneId zone, Words words) {
        Mission.Stay stay = mission.stay();
        CallingCard card = mission.card();
        String lender = known(words.lenders(), mission.lender()).name();
        return new Entry(
                known(words.sites(), mission.destination().site().establishment()),
                new Roster.Line(
                        new Roster.Hours(
                                duty.window().from().atZone(zone),
                                duty.window().to().atZone(zone)),
                        card == null
                                ? new Roster.Who("", 0, lender, null)
                                : new Roster.Who(card.name(), card.level(), lender, card.phone()),
                        words.skills().getOrDefault(stay.skill(), stay.skill().value()),
                        stay.mode() == Mode.REMOTE,
                        stay.journey().travelMinutes()));
    }

    private static List<Roster.Day> days(List<Entry> entries) {
        Map<LocalDate, List<Entry>> byDay = entries.stream()
                .collect(groupingBy(entry -> entry.line().hours().from().toLocalDate(), TreeMap::new, toList()));
        return byDay.entrySet().stream()
                .map(day -> new Roster.Day(day.getKey(), places(day.getValue())))
                .toList();
    }

    private static List<Roster.Place> places(List<Entry> entries) {
        return entries.stream().collect(groupingBy(Entry::site)).entrySet().stream()
                .map(place -> new Roster.Place(
                        place.getKey().name(),
                        place.getKey().address().commune(),
                        place.getValue().stream().map(Entry::line).toList()))
                .sorted(Comparator.comparing(Roster.Place::name))
                .toList();
    }
}
