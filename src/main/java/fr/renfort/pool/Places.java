package fr.renfort.pool;

import fr.renfort.territory.EquipmentLabel;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Nomenclature;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.SkillLabel;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pool refers to: lenders, sites, skills and types of equipment that exist. */
@Singleton
final class Places {

    private final Organisations organisations;
    private final Establishments establishments;
    private final Nomenclature nomenclature;

    Places(Organisations organisations, Establishments establishments, Nomenclature nomenclature) {
        this.organisations = organisations;
        this.establishments = establishments;
        this.nomenclature = nomenclature;
    }

    /** The lender of an id. */
    Outcome<Organisation> lender(UUID id) {
        return organisations.find(id).map(Outcome::done).orElseGet(() -> unknown("organisationId", "lender", id));
    }

    /** Where somebody or something of a region sets out from: the given place, or else the home site's. */
    Outcome<BasePoint> base(BaseChoice choice, String region) {
        GeoPoint point = choice.point();
        UUID site = choice.homeSite();
        if (site == null) {
            return Outcome.done(new BasePoint(null, Objects.requireNonNull(point)));
        }
        Optional<Establishment> home =
                establishments.find(site).filter(found -> found.regionCode().equals(region));
        return home.map(found -> Outcome.done(new BasePoint(site, point == null ? found.point() : point)))
                .orElseGet(() -> unknown("homeEstablishmentId", "homeSite", site));
    }

    /** The skills, once each is known to be in the nomenclature and offered there, or held already. */
    Outcome<List<HeldSkill>> known(List<HeldSkill> skills, List<HeldSkill> held) {
        Map<SkillCode, SkillLabel> labels =
                nomenclature.skills().stream().collect(Collectors.toMap(SkillLabel::code, Function.identity()));
        Set<SkillCode> kept = held.stream().map(HeldSkill::skill).collect(Collectors.toSet());
        for (int i = 0; i < skills.size(); i++) {
            SkillCode code = skills.get(i).skill();
            SkillLabel label = labels.get(code);
            if (label == null) {
                return unknown("skills." + i + ".skill", "skillUnknown", code);
            }
            if (label.withdrawn() && !kept.contains(code)) {
                return Nomenclature.withdrawn("skills." + i + ".skill", code);
            }
        }
        return Outcome.done(skills);
    }

    /** The type of equipment, once it is known to be in the nomenclature and offered there. */
    Outcome<EquipmentCode> known(EquipmentCode type) {
        Optional<EquipmentLabel> found = nomenclature.find(type);
        if (found.isEmpty()) {
            return unknown("equipment", "equipmentUnknown", type);
        }
        return found.get().withdrawn() ? Nomenclature.withdrawn("equipment", type) : Outcome.done(type);
    }

    private static <T> Outcome<T> unknown(String field, String message, Object value) {
        return Outcome.refused(UserErrorCode.NOT_FOUND, field, "error.pool." + message, value.toString());
    }
}
