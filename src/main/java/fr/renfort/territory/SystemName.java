package fr.renfort.territory;

import fr.renfort.vocabulary.Text;

/**
 * What an information system is called.
 *
 * @param text 1 to 200 characters
 */
public record SystemName(String text) {

    private static final int LONGEST = 200;

    public SystemName {
        text = Text.required(text, LONGEST, "name", "error.territory.name");
    }
}
