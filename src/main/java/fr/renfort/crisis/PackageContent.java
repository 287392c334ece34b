package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is in a package.
 *
 * @param code 2 to 31 capital letters, digits and underscores, a letter first
 * @param labelFr 1 to 100 characters
 * @param labelEn 1 to 100 characters
 * @param items 1 to 20, in order
 */
public record PackageContent(String code, String labelFr, String labelEn, List<ReinforcementPackage.Item> items) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,30}");

    public PackageContent {
        InvalidValueException.unless(CODE.matcher(code).matches(), "code", "error.crisis.packageCode", code);
        labelFr = Text.required(labelFr, 100, "labelFr", "error.crisis.label");
        labelEn = Text.required(labelEn, 100, "labelEn", "error.crisis.label");
        items = List.copyOf(items);
        InvalidValueException.unless(
                !items.isEmpty() && items.size() <= 20,
                "items",
                "error.crisis.packageItems",
                Integer.toString(items.size()));
    }
}
