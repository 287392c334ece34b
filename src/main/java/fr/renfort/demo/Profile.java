package fr.renfort.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.territory.OrganisationKind;
import fr.renfort.vocabulary.SkillCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What kind of people there are, and what such people can do. */
record Profile(List<Range> skills) {

    Profile {
        skills = List.copyOf(skills);
    }

    /** A skill with the levels at which people of the profile have it, 1 to 3. */
    record Range(SkillCode skill, int lowest, int highest) {

        /** @param text such as {@code REM.AD:2-3} */
        static Range of(String text) {
            String[] parts = text.split("[:-]", -1);
            return new Range(new SkillCode(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }

    /** A hundred profiles, as often as people of a kind of lender have them. */
    static List<Profile> hundredOf(OrganisationKind kind) {
        String column = switch (kind) {
            case LEGAL_ENTITY -> "hospital";
            case GRADES -> "grades";
            case CSIRT -> "csirt";
            case PROVIDER -> "provider";
        };
        List<Profile> hundred = new ArrayList<>();
        DemoTable.rows("profiles.csv", row -> Collections.nCopies(DemoTable.number(row, column), of(row)))
                .forEach(hundred::addAll);
        return hundred;
    }

    private static Profile of(NamedCsvRecord row) {
        return new Profile(Arrays.stream(row.getField("skills").split(" ", -1))
                .map(Range::of)
                .toList());
    }
}
