package fr.renfort.paper;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.ArrivalSheet;
import fr.renfort.mission.CallingCard;
import fr.renfort.mission.Mission;
import fr.renfort.mission.SheetDesk;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The order by which somebody travels: who, where, when, and what the hospital says of the arrival. Thread-safe. */
@Singleton
final class MissionOrder {

    private static final String MARKING = "TLP:AMBER";

    private final Establishments establishments;
    private final Organisations organisations;
    private final Territory territory;
    private final SheetDesk sheets;
    private final PaperWords words;
    private final Messages messages;
    private final InstantSource time;

    MissionOrder(
            Establishments establishments,
            Organisations organisations,
            Territory territory,
            SheetDesk sheets,
            PaperWords words,
            Messages messages,
            InstantSource time) {
        this.establishments = establishments;
        this.organisations = organisations;
        this.territory = territory;
        this.sheets = sheets;
        this.words = words;
        this.messages = messages;
        this.time = time;
    }

    String of(Viewer viewer, Mission mission, Language language) {
        Region region = territory.region(mission.destination().region());
        PaperTime clock = new PaperTime(region.timeZone(), language);
        Sheet sheet = new Sheet(language.locale().getLanguage(), text(language, "paper.order"), MARKING)
                .lead(text(language, "paper.order.lead", region.arsName(), clock.moment(time.instant())))
                .line(text(language, "paper.order.state." + mission.state()))
                .facts(facts(viewer, mission, clock, language))
                .section(text(language, "paper.order.duties"))
                .table(
                        List.of(text(language, "paper.day"), text(language, "paper.hours")),
                        mission.duties().stream()
                                .map(duty -> List.of(
                                        clock.day(duty.window().from()),
                                        clock.hours(
                                                duty.window().from(),
                                                duty.window().to())))
                                .toList());
        arrival(sheet, viewer, mission, language);
        return sheet.line(text(language, "paper.order.footer")).xhtml();
    }

    private List<List<String>> facts(Viewer viewer, Mission mission, PaperTime clock, Language language) {
        Establishment site = establishments.get(mission.destination().site().establishment());
        CallingCard card = mission.card();
        Integer minutes = mission.stay().journey().travelMinutes();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(text(language, "paper.reference"), mission.id().toString()));
        facts.add(List.of(text(language, "paper.person"), words.person(viewer, mission)));
        facts.add(List.of(text(language, "paper.phone"), card == null ? "–" : Objects.toString(card.phone(), "–")));
        facts.add(List.of(
                text(language, "paper.lender"),
                organisations.get(mission.lender()).name()));
        facts.add(List.of(
                text(language, "paper.skill"), words.skill(mission.stay().skill(), language)));
        facts.add(List.of(text(language, "paper.site"), address(site)));
        facts.add(List.of(
                text(language, "paper.from"), clock.moment(mission.span().from())));
        facts.add(
                List.of(text(language, "paper.to"), clock.moment(mission.span().to())));
        facts.add(List.of(
                text(language, "paper.travel"),
                minutes == null
                        ? text(language, "paper.remote")
                        : text(language, "paper.minutes", minutes.toString())));
        return facts;
    }

    static String address(Establishment site) {
        String street = site.address().street();
        return site.name() + ", " + (street == null ? "" : street + ", ")
                + site.address().postcode() + " " + site.address().commune();
    }

    private void arrival(Sheet sheet, Viewer viewer, Mission mission, Language language) {
        ArrivalSheet written = sheets.sheets(viewer, Set.of(mission.id())).get(mission.id());
        sheet.section(text(language, "paper.arrival"));
        if (written == null) {
            sheet.line(text(language, "paper.arrival.none"));
            return;
        }
        ArrivalSheet.Content content = written.content();
        sheet.facts(Stream.of(
                        Stream.ofNullable(content.door()).map(door -> List.of(text(language, "paper.door"), door)),
                        Stream.ofNullable(content.contact())
                                .map(contact -> List.of(text(language, "paper.contact"), contact)),
                        Stream.ofNullable(content.badge()).map(badge -> List.of(text(language, "paper.badge"), badge)),
                        Stream.ofNullable(content.lodging())
                                .map(lodging -> List.of(text(language, "paper.lodging"), lodging)))
                .flatMap(lines -> lines)
                .toList());
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }
}
