package fr.renfort.console;

import fr.renfort.access.PageOrigin;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/** Which pages are ours. */
final class OwnPage {

    static final String START = "/";
    private static final Pattern FORM = Pattern.compile("/[a-z]+(/[0-9]{2,3})?");

    private OwnPage() {}

    /** The path of a page of ours, whatever was asked for. */
    static String path(String to) {
        return FORM.matcher(to).matches() ? to : START;
    }

    /** Whether a form was sent by another page than one of ours, or by one that its browser does not name. */
    static boolean elsewhere(HttpRequest<?> form) {
        String origin = form.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || PageOrigin.foreign(origin, form.getHeaders().get(HttpHeaders.HOST));
    }
}
