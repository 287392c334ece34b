package fr.renfort.pool.file;

import fr.renfort.pool.HeldSkill;
import fr.renfort.pool.HeldSkill.Evidence;
import fr.renfort.vocabulary.SkillCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Skills in one cell: {@code REM.AD:3:employeur:2027-06-30 | REM.SAV:2}; without evidence the expert's own word counts. */
final class SkillCells {

    private static final String BETWEEN = " | ";

    private SkillCells() {}

    static String text(List<HeldSkill> skills, FileContext context) {
        return skills.stream()
                .map(held -> held.skill() + ":" + held.level() + ":"
                        + Words.of(held.evidence(), context.language())
                        + (held.expiresOn() == null ? "" : ":" + held.expiresOn()))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The skills of a cell by code. */
    static List<HeldSkill> read(Cells cells, Set<SkillCode> known) {
        List<HeldSkill> skills = new ArrayList<>();
        for (String part : cells.parts(Column.SKILLS)) {
            one(part, cells, known).ifPresent(skills::add);
        }
        skills.sort(Comparator.comparing(HeldSkill::skill));
        return skills;
    }

    private static Optional<HeldSkill> one(String text, Cells cells, Set<SkillCode> known) {
        String[] parts = text.split(":", -1);
        Optional<Evidence> evidence = parts.length < 3 || parts[2].isBlank()
                ? Optional.of(Evidence.SELF)
                : Words.read(parts[2], Evidence.class);
        if (parts.length < 2 || parts.length > 4 || !parts[1].strip().matches("[0-9]{1,3}") || evidence.isEmpty()) {
            cells.refuse(Column.SKILLS, "error.file.skill", text);
            return Optional.empty();
        }
        String code = parts[0].strip().toUpperCase(Locale.ROOT);
        try {
            LocalDate expires = parts.length < 4 || parts[3].isBlank() ? null : LocalDate.parse(parts[3].strip());
            Optional<HeldSkill> made = cells.made(
                    Column.SKILLS,
                    () -> new HeldSkill(
                            new SkillCode(code), Integer.parseInt(parts[1].strip()), evidence.get(), expires));
            if (made.isPresent() && !known.contains(made.get().skill())) {
                cells.refuse(Column.SKILLS, "error.pool.skillUnknown", code);
                return Optional.empty();
            }
            return made;
        } catch (DateTimeException noDay) {
            cells.refuse(Column.SKILLS, "error.file.skill", text);
            return Optional.empty();
        }
    }
}
