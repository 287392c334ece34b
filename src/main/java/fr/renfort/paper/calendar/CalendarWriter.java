package fr.renfort.paper.calendar;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.Duty;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionState;
import fr.renfort.paper.PaperWords;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes missions as iCalendar (RFC 5545): one event a duty, with an UID that stays, a SEQUENCE that grows with each step, the time
 * zone of the region in which it is served, and CANCELLED where it does not take place. Thread-safe.
 */
@Singleton
final class CalendarWriter {

    private static final Set<MissionState> SURE = Set.of(
            MissionState.COMMITTED,
            MissionState.MOBILISED,
            MissionState.ON_SITE,
            MissionState.RELEASED,
            MissionState.RETURNED);
    private static final Set<MissionState> OPEN = Set.of(MissionState.SOLICITED, MissionState.OFFERED);

    private final Establishments establishments;
    private final Territory territory;
    private final PaperWords words;
    private final Messages messages;
    private final InstantSource time;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    CalendarWriter(
            Establishments establishments,
            Territory territory,
            PaperWords words,
            Messages messages,
            InstantSource time) {
        this.establishments = establishments;
        this.territory = territory;
        this.words = words;
        this.messages = messages;
        this.time = time;
    }

    String write(CalendarFeed feed, Viewer sight, List<Mission> missions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Renfort//Renfort//" + feed.language()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", text(feed, "calendar.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
        Set<String> used = new TreeSet<>();
        missions.forEach(mission -> {
            ZoneId zone = territory.region(mission.destination().region()).timeZone();
            used.add(zone.getId());
            mission.duties().forEach(duty -> calendar.add(event(feed, sight, mission, duty, zone)));
        });
        used.forEach(zone -> calendar.add(zones.getTimeZone(zone).getVTimeZone()));
        return calendar.toString();
    }

    private VEvent event(CalendarFeed feed, Viewer sight, Mission mission, Duty duty, ZoneId zone) {
        Language language = feed.language();
        Establishment site = establishments.get(mission.destination().site().establishment());
        String skill = words.skill(mission.stay().skill(), language);
        VEvent event = new VEvent(false);
        event.add(new Uid(duty.id() + "@renfort"));
        event.add(new DtStamp(time.instant()));
        event.add(new LastModified(mission.progress().steppedAt()));
        event.add(new Sequence(mission.progress().version()));
        event.add(new DtStart<>(duty.window().from().atZone(zone)));
        event.add(new DtEnd<>(duty.window().to().atZone(zone)));
        event.add(status(mission.state()));
        event.add(new Summary((mission.destination().exercise() == null ? "" : text(feed, "calendar.exercise")) + skill
                + ", " + site.name()));
        event.add(new Location(site.name() + ", " + site.address().postcode() + " "
                + site.address().commune()));
        event.add(
                new Description(words.person(sight, mission) + "\n" + text(feed, "calendar.state." + mission.state())));
        return event;
    }

    private static Status status(MissionState state) {
        if (SURE.contains(state)) {
            return ImmutableStatus.VEVENT_CONFIRMED;
        }
        return OPEN.contains(state) ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CANCELLED;
    }

    private String text(CalendarFeed feed, String key) {
        return messages.text(feed.language().locale(), key, List.of());
    }
}
