package fr.renfort.territory;

import fr.renfort.vocabulary.InvalidValueException;

/**
 * How much a site does.
 *
 * @param emergency whether it has an authorised emergency department
 * @param samu whether it declares the SAMU of its département
 * @param beds of medicine, surgery and obstetrics, rehabilitation, psychiatry and long stay together; 0 or more
 * @param staff people employed; 0: not declared for the site
 */
public record SiteActivity(boolean emergency, boolean samu, int beds, int staff) {

    public SiteActivity {
        InvalidValueException.unless(beds >= 0, "beds", "error.territory.beds", Integer.toString(beds));
        InvalidValueException.unless(staff >= 0, "staff", "error.territory.staff", Integer.toString(staff));
    }
}
