package fr.renfort.pool.file;

import fr.renfort.pool.Expert;
import fr.renfort.pool.HeldSkill;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expert as the cells of a line. */
final class ExpertCells {

    private ExpertCells() {}

    static Map<Column, String> of(
            FileContext context, Expert expert, List<HeldSkill> skills, @Nullable String reference) {
        Expert.Details details = expert.details();
        Expert.Terms terms = details.terms();
        Map<Column, String> cells = naming(context, expert, reference);
        cells.put(Column.PHONE, Objects.toString(details.phone(), ""));
        cells.put(Column.EMAIL, Objects.toString(details.email(), ""));
        BasePointCells.write(context, expert.base(), cells);
        cells.put(Column.MAX_TRAVEL, Integer.toString(terms.maxTravelMinutes()));
        cells.put(Column.NOTICE, Integer.toString(terms.noticeMinutes()));
        cells.put(Column.MAX_WEEKLY, Integer.toString(terms.maxWeeklyMinutes()));
        cells.put(Column.WORKED_BEFORE, Integer.toString(terms.workedBeforeMinutes()));
        cells.put(Column.SKILLS, SkillCells.text(skills, context));
        cells.put(Column.WITHDRAWN, Words.of(Words.YesNo.NO, context.language()));
        return cells;
    }

    /** Which expert it is. */
    static Map<Column, String> naming(FileContext context, Expert expert, @Nullable String reference) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.ID, expert.id().toString());
        cells.put(Column.REFERENCE, Objects.toString(reference, ""));
        cells.put(Column.ORGANISATION, context.lenders().name(expert.lender()));
        cells.put(Column.FAMILY_NAME, expert.details().familyName());
        cells.put(Column.GIVEN_NAME, expert.details().givenName());
        return cells;
    }

    static String title(Expert expert) {
        return expert.details().givenName() + " " + expert.details().familyName();
    }
}
