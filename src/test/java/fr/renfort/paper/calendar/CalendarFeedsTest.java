package fr.renfort.paper.calendar;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static fr.renfort.pool.TwoRegions.being;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarFeedsTest {

    private MissionRooms rooms;
    private CalendarFeeds feeds;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        feeds = rooms.context.getBean(CalendarFeeds.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void eachDutyIsAnEventThatStaysTheSameAndSaysHowSureItIs() {
        UUID expert = rooms.expert("Martineau");
        Mission asked = asked(expert);
        String secret = made(expert);

        List<VEvent> open = events(secret);
        assertThat(open).hasSize(2);
        assertThat(property(open.get(0), "STATUS")).isEqualTo("TENTATIVE");
        assertThat(property(open.get(0), "DTSTART")).isEqualTo("20260601T080000");
        assertThat(open.get(0).toString()).contains("DTSTART;TZID=Europe/Paris:20260601T080000");
        assertThat(property(open.get(0), "SUMMARY")).contains("Active Directory", "CH de 11");
        assertThat(property(open.get(0), "DESCRIPTION")).contains("Alix Martineau");
        assertThat(calendar(secret).getComponents(Component.VTIMEZONE)).hasSize(1);

        Mission committed = rooms.committed(rooms.accepted(asked));
        List<VEvent> sure = events(secret);
        assertThat(property(sure.get(0), "STATUS")).isEqualTo("CONFIRMED");
        assertThat(property(sure.get(0), "UID")).isEqualTo(property(open.get(0), "UID"));
        assertThat(Integer.parseInt(property(sure.get(0), "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(property(open.get(0), "SEQUENCE")));

        rooms.desk
                .recall(COORDINATOR, committed.id(), committed.progress().version(), "Rappelé")
                .orThrow();
        assertThat(events(secret))
                .hasSize(2)
                .allSatisfy(event -> assertThat(property(event, "STATUS")).isEqualTo("CANCELLED"));
    }

    @Test
    void anOrganisationSeesAllItsExpertsAndNobodyElses() {
        asked(rooms.expert("Martineau"));
        String own = feeds.makeForLender(LENDS, TwoRegions.LENDER, Language.EN)
                .orThrow()
                .secret();
        String other = feeds.makeForLender(PROVIDES, TwoRegions.PROVIDER, Language.EN)
                .orThrow()
                .secret();

        assertThat(events(own)).hasSize(2);
        assertThat(events(other)).isEmpty();
    }

    @Test
    void anAddressIsWorthNothingOnceItIsTakenBackOrReplaced() {
        UUID expert = rooms.expert("Martineau");
        CalendarFeed first =
                feeds.makeForExpert(being(expert), expert, Language.FR).orThrow();
        CalendarFeed second = feeds.makeForExpert(LENDS, expert, Language.FR).orThrow();

        assertThat(feeds.calendar(String.valueOf(first.secret()))).isEmpty();
        assertThat(feeds.calendar(String.valueOf(second.secret()))).isPresent();
        feeds.revoke(being(expert), second.id()).orThrow();
        assertThat(feeds.calendar(String.valueOf(second.secret()))).isEmpty();
        assertThat(feeds.calendar("A".repeat(43))).isEmpty();
        assertThat(feeds.ofExperts(LENDS, Set.of(expert))).isEmpty();
    }

    @Test
    void strangersMakeAndReadNone() {
        UUID expert = rooms.expert("Martineau");
        CalendarFeed made = feeds.makeForExpert(LENDS, expert, Language.FR).orThrow();

        for (var stranger : List.of(PROVIDES, ASKS, FAR_COORDINATOR, being(UUID.randomUUID()))) {
            assertThat(feeds.makeForExpert(stranger, expert, Language.FR)).isInstanceOf(Outcome.Refused.class);
            assertThat(feeds.revoke(stranger, made.id())).isInstanceOf(Outcome.Refused.class);
            assertThat(feeds.byIds(stranger, Set.of(made.id()))).isEmpty();
        }
        assertThat(feeds.byIds(COORDINATOR, Set.of(made.id())).get(made.id()).secret())
                .isNull();
    }

    private String made(UUID expert) {
        return String.valueOf(feeds.makeForExpert(being(expert), expert, Language.FR)
                .orThrow()
                .secret());
    }

    private Mission asked(UUID expert) {
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 1, 2))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    private Calendar calendar(String secret) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(feeds.calendar(secret).orElseThrow()));
        } catch (IOException | ParserException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private List<VEvent> events(String secret) {
        return calendar(secret).<VEvent>getComponents(Component.VEVENT).stream()
                .sorted(Comparator.comparing(event -> property(event, "DTSTART")))
                .toList();
    }

    private static String property(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
