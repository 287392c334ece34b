package fr.renfort.crisis.planblanc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanBlancFormatTest {

    @Test
    void whatIsWrittenIsReadAsItWas() {
        List<String> lines = List.of("Standard : 01", "« Salle de crise »", "");

        assertEquals(lines, PlanBlancFormat.read(PlanBlancFormat.write(lines), String.class));
    }

    @Test
    void aDamagedPlanIsToldAndNeverTakenForAnEmptyOne() {
        assertThrows(IllegalStateException.class, () -> PlanBlancFormat.read("[{", String.class));
    }
}
