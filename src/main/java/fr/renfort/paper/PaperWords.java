package fr.renfort.paper;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.mission.CallingCard;
import fr.renfort.mission.Mission;
import fr.renfort.pool.Experts;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.SkillCode;
import jakarta.inject.Singleton;

/** What things and people are called on papers. Thread-safe. */
@Singleton
public final class PaperWords {

    private final Nomenclature nomenclature;
    private final Experts experts;

    PaperWords(Nomenclature nomenclature, Experts experts) {
        this.nomenclature = nomenclature;
        this.experts = experts;
    }

    public String skill(SkillCode code, Language language) {
        return nomenclature
                .find(code)
                .map(label -> language == Language.FR ? label.french() : label.english())
                .orElse(code.value());
    }

    /** Who goes, as the calling card says, or the register of who may read it; a dash where neither does. */
    public String person(Viewer viewer, Mission mission) {
        CallingCard card = mission.card();
        return card != null
                ? card.name()
                : experts.find(viewer, mission.expert())
                        .map(expert -> expert.details().givenName() + " "
                                + expert.details().familyName())
                        .orElse("–");
    }
}
