package fr.renfort.territory;

import fr.renfort.vocabulary.SkillCode;

/** A skill of the nomenclature and what it is called. */
public record SkillLabel(SkillCode code, String french, String english) {}
