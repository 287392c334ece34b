package fr.renfort.pool.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1 23",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "'=1",
                "''@x",
                "=\nx"
            })
    void whatASpreadsheetWouldComputeGetsAnApostropheAndComesBackAsItWas(String text) {
        assertThat(CellText.written(text)).isEqualTo("'" + text);
        assertThat(CellText.read(CellText.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Martin", "d'Alembert", "'quoted'", "a=b", "''", "'"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.written(text)).isEqualTo(text);
        assertThat(CellText.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 1 23"})
    void whatSomebodyTypedWithoutAnApostropheIsReadAsTyped(String text) {
        assertThat(CellText.read(text)).isEqualTo(text);
    }
}
