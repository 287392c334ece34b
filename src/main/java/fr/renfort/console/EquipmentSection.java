package fr.renfort.console;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.section;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.time;
import static j2html.TagCreator.tr;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.TrTag;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** The equipment of a roster: one table a hospital site, after the days, since a loan lasts for many of them. */
final class EquipmentSection {

    private static final List<String> COLUMNS = List.of("arrival", "until", "units", "equipment", "lender", "travel");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Language language;

    EquipmentSection(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** Nothing at all where nothing is lent. */
    DomContent of(Roster roster) {
        if (roster.equipment().isEmpty()) {
            return text("");
        }
        String heading = phrase("equipment");
        return section(h2(heading), each(roster.equipment(), place -> lots(roster.region() + " · " + heading, place)))
                .withClass("equipment");
    }

    private TableTag lots(String running, Roster.Equipment place) {
        return RosterTable.of(
                COLUMNS,
                key -> phrase(key),
                running,
                place.name() + " · " + place.commune(),
                each(place.items(), this::item));
    }

    private TrTag item(Roster.Item item) {
        Integer minutes = item.travelMinutes();
        return tr(
                moment(item.stay().from()),
                moment(item.stay().to()),
                td(Integer.toString(item.quantity())),
                th(item.equipment()).attr("scope", "row"),
                td(item.lender()),
                td(minutes == null ? phrase("noRoad") : phrase("minutes", minutes.toString())));
    }

    private TdTag moment(ZonedDateTime at) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(at);
        return td(time(date + " " + CLOCK.format(at))
                .attr("datetime", at.toInstant().toString()));
    }

    private String phrase(String key, String... arguments) {
        return messages.text(language.locale(), "roster." + key, List.of(arguments));
    }
}
