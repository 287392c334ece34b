package fr.renfort.territory.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.TestDatabase;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterImportTest {

    private static final FinessNumber SUD_FRANCILIEN = new FinessNumber("910020254");

    private final SettableTime time = SettableTime.at("2026-03-02T09:00:00Z");
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Map.copyOf(TestDatabase.fresh().properties()))
            .singletons(time)
            .start();
    private final RegisterImport imports = context.getBean(RegisterImport.class);

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void t() {
        for (int i = 0; i < 2; i++) {
            long t0 = System.nanoTime();
            System.out.println(imports.importFrom(RegisterFiles.bundled(), "t", ImportProgress.SILENT));
            System.out.println((System.nanoTime() - t0) / 1000000);
        }
        System.out.println(context.getBean(Establishments.class).byFiness(SUD_FRANCILIEN));
    }
}
