package fr.renfort.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.paper.PdfPrinter;
import fr.renfort.territory.Region;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Rosters as files that need nothing else. Thread-safe. */
@Singleton
final class RosterFiles {

    private static final String SHEET = sheet();

    private final RosterReader rosters;
    private final Messages messages;
    private final PdfPrinter printer;

    RosterFiles(RosterReader rosters, Messages messages, PdfPrinter printer) {
        this.rosters = rosters;
        this.messages = messages;
        this.printer = printer;
    }

    /** The roster of a region, as a page and as PDF, by the name of the file. */
    Map<String, byte[]> of(Viewer viewer, Region region, Language language) {
        String page = new RosterPage(messages, language).alone(rosters.read(viewer, region, language), SHEET);
        return Map.of("roster.html", ("<!DOCTYPE html>\n" + page).getBytes(UTF_8), "roster.pdf", printer.print(page));
    }

    private static String sheet() {
        try (InputStream sheet =
                Objects.requireNonNull(RosterFiles.class.getResourceAsStream("/paper/roster.css"), "roster.css")) {
            return new String(sheet.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
