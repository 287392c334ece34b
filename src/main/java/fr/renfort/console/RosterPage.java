package fr.renfort.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.join;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.style;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.time;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.TdTag;
import j2html.tags.specialized.ThTag;
import j2html.tags.specialized.TrTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A roster as a page that prints on A4 landscape, without any script. Text becomes text: nothing of it is read as markup. */
final class RosterPage {

    private static final List<String> COLUMNS = List.of("hours", "person", "skill", "lender", "phone", "travel");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Language language;

    RosterPage(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** The whole page, with its document type. */
    String of(Roster roster) {
        return served(heading(roster), header(about(roster), languages()), content(roster));
    }

    /** A page that says one thing, such as that there is nothing to show. */
    String sentence(String sentence) {
        return served(sentence, main(h1(sentence)));
    }

    /**
     * The page by itself, as XHTML: it needs no other file and no network.
     *
     * @param sheet its style, without quotes and markup
     */
    String alone(Roster roster, String sheet) {
        try {
            return html(
                            head(
                                    meta().withCharset("utf-8"),
                                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                    title(heading(roster)),
                                    style(sheet)),
                            body(header(about(roster)), content(roster)))
                    .withLang(language.locale().getLanguage())
                    .render(FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true)))
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String served(String heading, DomContent... content) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(heading),
                                link().withRel("icon").withHref("data:,"),
                                link().withRel("stylesheet").withHref("/console/roster.css")),
                        body(content))
                .withLang(language.locale().getLanguage()));
    }

    private String heading(Roster roster) {
        return phrase("title", roster.region());
    }

    private DomContent about(Roster roster) {
        ZonedDateTime madeAt = roster.madeAtLocally();
        return join(
                h1(heading(roster)),
                p(phrase("agency", roster.agency())),
                p(phrase("madeAt", date(madeAt.toLocalDate()), CLOCK.format(madeAt))));
    }

    private DomContent content(Roster roster) {
        return main(
                roster.isEmpty()
                        ? p(phrase("empty")).withClass("empty")
                        : each(roster.days(), day -> section(roster, day)),
                new EquipmentSection(messages, language).of(roster));
    }

    private DomContent languages() {
        return nav(each(
                        List.of(Language.values()),
                        other -> a(messages.text(other.locale(), "roster.language", List.of()))
                                .withHref("?lang=" + other.locale().getLanguage())
                                .withLang(other.locale().getLanguage())))
                .attr("aria-label", phrase("languages"));
    }

    private SectionTag section(Roster roster, Roster.Day day) {
        return TagCreator.section(
                h2(date(day.date())),
                each(day.places(), place -> duties(roster.region() + " · " + date(day.date()), place)));
    }

    private TableTag duties(String running, Roster.Place place) {
        return RosterTable.of(
                COLUMNS,
                key -> phrase(key),
                running,
                place.name() + " · " + place.commune(),
                each(place.lines(), this::line));
    }

    private TrTag line(Roster.Line line) {
        return tr(
                hours(line.hours()),
                person(line.who()),
                td(line.skill()),
                td(line.who().lender()),
                phone(line.who()),
                way(line));
    }

    private TdTag hours(Roster.Hours hours) {
        long later =
                ChronoUnit.DAYS.between(hours.from().toLocalDate(), hours.to().toLocalDate());
        return td(
                clock(hours.from()),
                text("\u2013"),
                clock(hours.to()),
                text(later > 0 ? " " + phrase("daysLater", Long.toString(later)) : ""));
    }

    private static DomContent clock(ZonedDateTime at) {
        return time(CLOCK.format(at)).attr("datetime", at.toInstant().toString());
    }

    private ThTag person(Roster.Who who) {
        String level = who.level() == 0 ? "" : " (" + phrase("level", Integer.toString(who.level())) + ")";
        String name = who.name().isEmpty() ? phrase("noName") : who.name();
        return th(name + level).attr("scope", "row");
    }

    private TdTag phone(Roster.Who who) {
        String phone = who.phone();
        return phone == null ? td(phrase("noPhone")) : td(a(phone).withHref("tel:" + phone.replaceAll("[^+0-9]", "")));
    }

    private TdTag way(Roster.Line line) {
        if (line.remote()) {
            return td(phrase("remote"));
        }
        Integer minutes = line.travelMinutes();
        return td(minutes == null ? phrase("noWay") : phrase("minutes", minutes.toString()));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(date);
    }

    private String phrase(String key, String... arguments) {
        return messages.text(language.locale(), "roster." + key, List.of(arguments));
    }
}
