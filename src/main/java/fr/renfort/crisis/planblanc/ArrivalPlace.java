package fr.renfort.crisis.planblanc;

import fr.renfort.vocabulary.PhoneNumber;
import fr.renfort.vocabulary.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where reinforcement arrives at a site.
 *
 * @param establishment id of the site
 * @param door by which one comes in; 1 to 200 characters
 * @param contact whom to ask for, 1 to 100 characters
 * @param phone of the contact, as people write it; kept in E.164
 * @param badge how one gets a badge; at most 200 characters
 * @param lodging where one sleeps; at most 200 characters
 */
public record ArrivalPlace(
        UUID establishment,
        String door,
        String contact,
        String phone,
        @Nullable String badge,
        @Nullable String lodging) {

    public ArrivalPlace {
        door = Text.required(door, 200, "door", "error.planBlanc.text");
        contact = Text.required(contact, 100, "contact", "error.planBlanc.text");
        phone = PhoneNumber.of(phone, "phone").value();
        badge = Text.optional(badge, 200, "badge", "error.planBlanc.text");
        lodging = Text.optional(lodging, 200, "lodging", "error.planBlanc.text");
    }
}
