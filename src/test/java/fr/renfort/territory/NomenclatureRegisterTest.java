package fr.renfort.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The reference tables as national administrators keep them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NomenclatureRegisterTest {

    private static final Viewer NADIA = new Viewer("nadia", Role.NATIONAL_ADMINISTRATOR, Set.of(), null, null, null);

    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.run(Map.copyOf(database.properties()));
    private final NomenclatureRegister register = context.getBean(NomenclatureRegister.class);
    private final Nomenclature nomenclature = context.getBean(Nomenclature.class);

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void aSkillIsAddedRenamedWithdrawnAndOfferedAgainAndEachStepIsWrittenDown() throws SQLException {
        SkillCode code = new SkillCode("REM.OT");
        register.register(NADIA, code, new Labels("Automates", "Controllers")).orThrow();
        register.change(NADIA, code, new LabelChange(0, null, "Industrial control", null))
                .orThrow();
        SkillLabel withdrawn = register.change(NADIA, code, new LabelChange(1, null, null, true))
                .orThrow();
        SkillLabel again = register.change(NADIA, code, new LabelChange(2, "Automatismes", null, false))
                .orThrow();

        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(again).isEqualTo(new SkillLabel(code, "Automatismes", "Industrial control", null, 3));
        assertThat(nomenclature.find(code)).contains(again);
        assertThat(written("REM.OT"))
                .containsExactly(
                        "nadia REGISTERED Automates/Controllers",
                        "nadia CHANGED Automates/Industrial control",
                        "nadia CHANGED Automates/Industrial control withdrawn",
                        "nadia CHANGED Automatismes/Industrial control");
    }

    @Test
    void aTypeOfEquipmentIsKeptAlike() throws SQLException {
        EquipmentCode code = new EquipmentCode("EQ.SAT");
        register.register(NADIA, code, EquipmentKind.RETURNABLE, new Labels("Liaison satellite", "Satellite link"))
                .orThrow();
        EquipmentLabel withdrawn = register.change(NADIA, code, new LabelChange(0, null, null, true))
                .orThrow();
        EquipmentLabel still = register.change(NADIA, code, new LabelChange(1, "Satellite", null, null))
                .orThrow();

        assertThat(still.withdrawnAt()).isEqualTo(withdrawn.withdrawnAt()).isNotNull();
        assertThat(nomenclature.find(code)).contains(still);
        assertThat(written("EQ.SAT")).hasSize(3);
        assertThat(code(register.change(NADIA, code, new LabelChange(1, "Encore", null, null))))
                .isEqualTo(UserErrorCode.STALE);
        assertThat(code(register.change(NADIA, new EquipmentCode("EQ.NONE"), new LabelChange(0, "Rien", null, null))))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(code(register.register(NADIA, code, EquipmentKind.LICENCE, new Labels("Double", "Twice"))))
                .isEqualTo(UserErrorCode.TAKEN);
    }

    @Test
    void nobodyElseKeepsTheTables() {
        Viewer anne = Viewer.coordinator("anne", Set.of("11"));
        SkillCode code = new SkillCode("REM.AD");
        EquipmentCode type = new EquipmentCode("EQ.LAP");

        assertThat(List.of(
                        code(register.register(anne, code, new Labels("À moi", "Mine"))),
                        code(register.change(anne, code, new LabelChange(0, null, null, true))),
                        code(register.register(anne, type, EquipmentKind.LICENCE, new Labels("À moi", "Mine"))),
                        code(register.change(anne, type, new LabelChange(0, null, null, true)))))
                .containsOnly(UserErrorCode.FORBIDDEN);
        assertThat(nomenclature.find(code).orElseThrow().version()).isZero();
    }

    @Test
    void aWrongChangeChangesNothing() {
        SkillCode code = new SkillCode("REM.SYS");

        assertThat(code(register.change(NADIA, code, new LabelChange(7, "Serveur", null, null))))
                .isEqualTo(UserErrorCode.STALE);
        assertThat(code(register.change(NADIA, code, new LabelChange(0, " ", null, null))))
                .isEqualTo(UserErrorCode.INVALID);
        assertThat(code(register.register(NADIA, code, new Labels("Serveur", "Server"))))
                .isEqualTo(UserErrorCode.TAKEN);
        assertThat(code(register.change(NADIA, new SkillCode("AAA.AA"), new LabelChange(0, null, null, true))))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(nomenclature.find(code).orElseThrow().french()).isEqualTo("Serveurs");
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors().get(0).code();
    }

    private List<String> written(String code) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT concat_ws(' ', actor, kind, label_fr || '/' || label_en,"
                                + " CASE WHEN withdrawn_at IS NOT NULL THEN 'withdrawn' END)"
                                + " FROM renfort.nomenclature_entry WHERE code = '" + code + "' ORDER BY version")) {
            List<String> written = new ArrayList<>();
            while (rows.next()) {
                written.add(rows.getString(1));
            }
            return written;
        }
    }
}
