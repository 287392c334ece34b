package fr.renfort.territory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.renfort.territory.crossing.CrossingEntry;
import fr.renfort.travel.Crossing.Mode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingFileTest {

    private static final String HEADER =
            "region_code,mode,from_name,from_latitude,from_longitude," + "to_name,to_latitude,to_longitude,minutes\n";
    private static final String FERRY = "53,FERRY,Quiberon,47.477,-3.124,Le Palais,47.3475,-3.153,80\n";

    @Test
    void readsTheEntriesOfAFile() {
        List<CrossingEntry> entries = read(HEADER + FERRY).orThrow();

        assertThat(entries)
                .extracting(
                        CrossingEntry::regionCode,
                        CrossingEntry::key,
                        entry -> entry.crossing().mode(),
                        entry -> entry.crossing().minutes())
                .containsExactly(tuple("53", "Quiberon – Le Palais", Mode.FERRY, 80));
    }

    @Test
    void refusesAFileWholeAndTellsEveryBadLine() {
        Outcome<List<CrossingEntry>> outcome = read(HEADER
                + FERRY
                + FERRY
                + "53,BOAT,Lorient,47.744,-3.353,Groix,47.6445,-3.4465,75\n"
                + "53,FERRY,Lorient,47.744,-3.353,Quiberon,47.477,-3.124,75\n"
                + "53,FERRY,New York,40.7,-74,Quiberon,47.477,-3.124,600\n"
                + "53,FERRY,Lorient,47.744,-3.353,Groix,47.6445,-3.4465,0\n"
                + "98,FERRY,Lorient,47.744,-3.353,Groix,47.6445,-3.4465,75\n");

        assertThat(((Outcome.Refused<?>) outcome).errors())
                .extracting(UserError::path, UserError::message)
                .containsExactlyInAnyOrder(
                        tuple(List.of("crossings.csv", "3", "to_name"), "error.crossing.twice"),
                        tuple(List.of("crossings.csv", "4", "mode"), "error.register.choice"),
                        tuple(List.of("crossings.csv", "5", "to_name"), "error.crossing.sameLand"),
                        tuple(List.of("crossings.csv", "6", "from_name"), "error.crossing.nowhere"),
                        tuple(List.of("crossings.csv", "7", "minutes"), "error.crossing.minutes"),
                        tuple(List.of("crossings.csv", "8", "region_code"), "error.register.region"));
    }

    private static Outcome<List<CrossingEntry>> read(String text) {
        return CrossingFile.read(RegisterFile.of("crossings.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
