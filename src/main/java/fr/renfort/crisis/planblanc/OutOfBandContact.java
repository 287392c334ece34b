package fr.renfort.crisis.planblanc;

import fr.renfort.vocabulary.PhoneNumber;
import fr.renfort.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a hospital who is reached when its network is down.
 *
 * @param duty what they are there, such as director on call; 1 to 100 characters
 * @param phone one that does not need the hospital's network, as people write it; kept in E.164
 * @param otherWay another way to reach them; at most 200 characters
 * @param decides whether they decide for the hospital in a crisis
 */
public record OutOfBandContact(
        String name, String duty, String phone, @Nullable String otherWay, boolean decides) {

    public OutOfBandContact {
        name = Text.required(name, 100, "name", "error.planBlanc.text");
        duty = Text.required(duty, 100, "duty", "error.planBlanc.text");
        phone = PhoneNumber.of(phone, "phone").value();
        otherWay = Text.optional(otherWay, 200, "otherWay", "error.planBlanc.text");
    }
}
