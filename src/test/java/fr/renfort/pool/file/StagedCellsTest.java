package fr.renfort.pool.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StagedCellsTest {

    private final StagedCells staged = new StagedCells();

    @Test
    void aLineIsReadBackAsItWasKept() {
        Map<Column, String> line = Map.of(Column.values()[0], "a \"b\"; é\n", Column.values()[1], "");

        assertEquals(line, staged.read(staged.text(line)));
    }

    @Test
    void whatIsNoLineIsAFaultOfTheTableAndNotOfTheCaller() {
        assertThrows(IllegalStateException.class, () -> staged.read("[1"));
        assertThrows(IllegalStateException.class, () -> staged.verdict("[1"));
    }

    @Test
    void whatHasNoTextIsAFault() {
        Object withoutFields = new Object();

        assertThrows(IllegalStateException.class, () -> staged.text(withoutFields));
    }
}
