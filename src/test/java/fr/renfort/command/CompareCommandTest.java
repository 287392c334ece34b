package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.renfort.language.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CompareCommandTest {

    private static final String GOLDEN = "src/test/resources/golden/";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void twoPlansInFilesAreShownSideBySide() {
        assertThat(compare(Language.FR, "s-04-greedy", "s-04-exact")).isZero();

        assertThat(out.toString()).contains("S1", "Avant", "Après", "Gain", "Concernés :");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theJsonHoldsBothScoresAndTheirDifference() throws IOException {
        assertThat(compare(Language.EN, "s-04-greedy", "s-04-exact", "--json")).isZero();

        JsonNode shown = new ObjectMapper().readTree(out.toString());
        assertThat(shown.get("same").booleanValue()).isFalse();
        assertThat(shown.get("shifts")).isNotEmpty();
        assertThat(shown.at("/affected/experts")).isNotEmpty();
        shown.get("saved")
                .fieldNames()
                .forEachRemaining(
                        rule -> assertThat(shown.get("saved").get(rule).longValue())
                                .isEqualTo(shown.at("/before/rules/" + rule).longValue()
                                        - shown.at("/after/rules/" + rule).longValue()));
    }

    @Test
    void noHeadingIsBroken() {
        assertThat(compare(Language.FR, "s-04-greedy", "s-04-exact")).isZero();

        assertThat(out.toString()).contains("\nRègle │ Avant", "\nBesoin │ Début");
    }

    @Test
    void aPlanBesideItselfComesToTheSame() {
        assertThat(compare(Language.EN, "s-04-greedy", "s-04-greedy")).isZero();

        assertThat(out.toString()).contains("Both plans come to the same.");
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        assertThat(compare(Language.EN, "s-04-greedy", "nowhere")).isEqualTo(2);

        assertThat(err.toString()).contains("nowhere");
    }

    private int compare(Language language, String left, String right, String... options) {
        String[] whole = new String[4 + options.length];
        whole[0] = "compare";
        whole[1] = GOLDEN + "s-04-greedy.instance.json";
        whole[2] = GOLDEN + left + ".plan.json";
        whole[3] = GOLDEN + right + ".plan.json";
        System.arraycopy(options, 0, whole, 4, options.length);
        return Program.run(terminal(language), whole);
    }

    private Terminal terminal(Language language) {
        return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false);
    }
}
