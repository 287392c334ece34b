package fr.renfort.territory;

import fr.renfort.vocabulary.Text;

/**
 * What a line of the nomenclature is called.
 *
 * @param french 1 to 100 characters
 * @param english 1 to 100 characters
 */
public record Labels(String french, String english) {

    private static final int LONGEST = 100;

    public Labels {
        french = Text.required(french, LONGEST, "labelFr", "error.territory.label");
        english = Text.required(english, LONGEST, "labelEn", "error.territory.label");
    }
}
