package fr.renfort.crisis;

import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes all the needs of a request out of the package and the needs that were given; inside a transaction. */
@Singleton
final class Filling {

    private final PackageRecords packages;
    private final Nomenclature nomenclature;

    Filling(PackageRecords packages, Nomenclature nomenclature) {
        this.packages = packages;
        this.nomenclature = nomenclature;
    }

    /**
     * The needs of the package first, then the others; all known, none over already. What a package names may have been
     * withdrawn from new use since: a prepared request is never refused for that.
     */
    Outcome<NewRequest.Asked> filled(NewRequest.Asked asked, PackageOwner owner, Instant now) {
        return known(asked, now).then(known -> withPackage(known, owner, now));
    }

    private Outcome<NewRequest.Asked> known(NewRequest.Asked asked, Instant now) {
        Map<SkillCode, SkillLabel> skills =
                nomenclature.skills().stream().collect(Collectors.toMap(SkillLabel::code, Function.identity()));
        Map<EquipmentCode, EquipmentLabel> types =
                nomenclature.equipment().stream().collect(Collectors.toMap(EquipmentLabel::code, Function.identity()));
        for (int i = 0; i < asked.expertNeeds().size(); i++) {
            Need.OfExperts need = asked.expertNeeds().get(i);
            SkillLabel skill = skills.get(need.skill());
            if (skill == null) {
                return Desk.unknown("expertNeeds." + i + ".skill", "skillUnknown", need.skill());
            }
            if (skill.withdrawn()) {
                return Nomenclature.withdrawn("expertNeeds." + i + ".skill", need.skill());
            }
            if (need.window().overBy(now)) {
                return over("expertNeeds." + i, need.window(), now);
            }
        }
        for (int i = 0; i < asked.equipmentNeeds().size(); i++) {
            Need.OfEquipment need = asked.equipmentNeeds().get(i);
            EquipmentLabel type = types.get(need.type());
            if (type == null) {
                return Desk.unknown("equipmentNeeds." + i + ".equipment", "equipmentUnknown", need.type());
            }
            if (type.withdrawn()) {
                return Nomenclature.withdrawn("equipmentNeeds." + i + ".equipment", need.type());
            }
            if (need.window().overBy(now)) {
                return over("equipmentNeeds." + i, need.window(), now);
            }
        }
        return Outcome.done(asked);
    }

    private Outcome<NewRequest.Asked> withPackage(NewRequest.Asked asked, PackageOwner owner, Instant now) {
        PackageOrder order = asked.order();
        if (order == null) {
            return Outcome.done(asked);
        }
        Optional<ReinforcementPackage> found = packages.holding(owner, order.code());
        if (found.isEmpty()) {
            return Desk.unknown("package.code", "packageUnknown", order.code());
        }
        if (order.window().overBy(now)) {
            return over("package", order.window(), now);
        }
        List<Need.OfExperts> people = new ArrayList<>();
        List<Need.OfEquipment> equipment = new ArrayList<>();
        for (Need need : found.get().needs(order)) {
            if (need instanceof Need.OfExperts experts) {
                people.add(experts);
            } else if (need instanceof Need.OfEquipment units) {
                equipment.add(units);
            }
        }
        people.addAll(asked.expertNeeds());
        equipment.addAll(asked.equipmentNeeds());
        return Outcome.done(new NewRequest.Asked(null, people, equipment));
    }

    private static <T> Outcome<T> over(String field, NeedWindow window, Instant now) {
        Instant end = window.to();
        return Desk.tooEarlyOrLate(field + ".endsAt", "overAlready", end == null ? now : end, now);
    }
}
