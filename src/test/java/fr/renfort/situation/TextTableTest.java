package fr.renfort.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsAreAsWideAsTheirLongestCellButNoWiderThanTheirLimit() {
        String table = new TextTable(List.of("who", "where"), 20, 5)
                .row("Zoé", "a b c d")
                .text();

        assertThat(table).isEqualTo("""
                who │ where
                ────┼──────
                Zoé │ a b c
                    │ d
                """);
    }

    @Test
    void notesStandIndentedUnderTheirRowAndAreWrappedToTheWidthOfAllColumns() {
        String table = new TextTable(List.of("a", "b"), 6, 6)
                .row(List.of("x", "y"), List.of("one two three", "four"))
                .row("z", "")
                .text();

        assertThat(table).isEqualTo("""
                a │ b
                ──┼──
                x │ y
                    one two
                    three
                    four
                z │
                """);
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        assertThat(TextTable.paragraph("antidisestablishment yes", 10)).isEqualTo("antidisest\nablishment\nyes\n");
    }

    @Test
    void aRowOfAnotherWidthIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> new TextTable(List.of("a", "b"), 6, 6).row("x"))
                .hasMessageContaining("(1)")
                .hasMessageContaining("(2)");
        assertThatThrownBy(() -> new TextTable(List.of("a", "b"), 6)).hasMessageContaining("(1)");
    }
}
