package fr.renfort.crisis;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.language.Told;
import fr.renfort.territory.LabelChange;
import fr.renfort.territory.NomenclatureRegister;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.WholeMinute;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may still be asked for once a skill or a type of equipment is withdrawn from new use. */
class WithdrawnTest {

    @Test
    void whatIsWithdrawnFromNewUseStaysInPackagesAndInWhatTheyOrder() {
        try (CrisisRooms rooms = new CrisisRooms()) {
            Viewer national = new Viewer("nadia", Role.NATIONAL_ADMINISTRATOR, Set.of(), null, null, null);
            SkillCode skill = new SkillCode("SIH.LAB");
            EquipmentCode type = new EquipmentCode("EQ.CDR");
            NomenclatureRegister register = rooms.register();
            PackageContent kept = new PackageContent(
                    "LABO",
                    "Laboratoire",
                    "Laboratory",
                    List.of(new ReinforcementPackage.People(skill, 1, 1), new ReinforcementPackage.Units(type, 2)));
            PackageContent fresh = new PackageContent("LABO2", "Laboratoire", "Laboratory", kept.items());
            rooms.packages
                    .change(COORDINATOR, PackageOwner.region("11"), null, kept)
                    .orThrow();

            register.change(national, skill, new LabelChange(0, null, null, true))
                    .orThrow();
            register.change(national, type, new LabelChange(0, null, null, true))
                    .orThrow();

            assertThat(rooms.packages
                            .change(COORDINATOR, PackageOwner.region("11"), null, kept)
                            .orThrow()
                            .content())
                    .isEqualTo(kept);
            assertThat(Told.by(rooms.packages.change(COORDINATOR, PackageOwner.region("11"), null, fresh)))
                    .isEqualTo("WRONG_STATE items.0.skill error.territory.withdrawn");
            Incident incident = rooms.incident();
            NewRequest.Asked order = new NewRequest.Asked(
                    PackageOrder.usual("LABO", WholeMinute.of(CrisisFixtures.NOW)), List.of(), List.of());
            assertThat(rooms.requestDesk.requestReinforcement(
                            ASKS, new NewRequest(incident.id(), 1, order, null, null)))
                    .isInstanceOf(Outcome.Done.class);
            for (ReinforcementPackage.Item item : kept.items()) {
                Need need = item.ordered(PackageOrder.usual("LABO", WholeMinute.of(CrisisFixtures.NOW)));
                NewRequest.Asked asked = need instanceof Need.OfExperts people
                        ? new NewRequest.Asked(null, List.of(people), List.of())
                        : new NewRequest.Asked(null, List.of(), List.of((Need.OfEquipment) need));
                assertThat(Told.by(rooms.requestDesk.requestReinforcement(
                                ASKS, new NewRequest(incident.id(), 1, asked, null, null))))
                        .startsWith("WRONG_STATE ")
                        .endsWith("error.territory.withdrawn");
            }
        }
    }
}
