package fr.renfort.console;

import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.SignIn;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.InvalidValueException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The printable roster of a region: {@code /roster/11}. */
@Controller("/roster")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RosterController {

    /** They know people by name; observers do not, and absence and "not yours" look the same. */
    private static final Set<Role> READERS = Set.of(Role.COORDINATOR, Role.HOSPITAL, Role.LENDER);

    private static final String NOTHING_BUT_OURS =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RosterReader rosters;
    private final Territory territory;
    private final SignIn signIn;
    private final Messages messages;

    RosterController(RosterReader rosters, Territory territory, SignIn signIn, Messages messages) {
        this.rosters = rosters;
        this.territory = territory;
        this.signIn = signIn;
        this.messages = messages;
    }

    /**
     * The roster as the caller may see it.
     *
     * @param viewer the header {@code Renfort-Viewer} as a query, for links; it wins over the session. A demonstration without
     *     any of them shows the region to its coordinator
     * @param lang {@code fr} or {@code en}; by default as the browser prefers
     */
    @Get("/{region}")
    HttpResponse<String> roster(
            HttpRequest<?> request,
            String region,
            @Nullable @QueryValue String viewer,
            @Nullable @QueryValue String lang) {
        Language language = PageAnswer.language(request, lang);
        RosterPage page = new RosterPage(messages, language);
        Optional<Region> found = territory.findRegion(region);
        try {
            Optional<Viewer> caller = found.flatMap(known -> caller(request, viewer, known));
            if (found.isEmpty() || caller.filter(RosterController::reads).isEmpty()) {
                return answer(HttpStatus.NOT_FOUND, language, page.sentence(text(language, "roster.notFound", region)));
            }
            return answer(HttpStatus.OK, language, page.of(rosters.read(caller.get(), found.get(), language)));
        } catch (InvalidValueException malformed) {
            return answer(HttpStatus.BAD_REQUEST, language, page.sentence(messages.text(language, malformed.error())));
        }
    }

    private Optional<Viewer> caller(HttpRequest<?> request, @Nullable String viewer, Region region) {
        Shown shown = Shown.by(request);
        boolean shows = shown.proved() != null || shown.header() != null || shown.session() != null;
        String named = viewer == null ? "coordinator; regions=" + region.code() : viewer;
        boolean asNamed = shown.proved() == null && shown.header() == null && (viewer != null || !shows);
        return signIn.admit(asNamed ? shown.saying(named) : shown).map(Admission::viewer);
    }

    private static boolean reads(Viewer viewer) {
        return READERS.contains(viewer.role());
    }

    private String text(Language language, String key, String argument) {
        return messages.text(language.locale(), key, List.of(argument));
    }

    private static HttpResponse<String> answer(HttpStatus status, Language language, String page) {
        return new PageAnswer(language, NOTHING_BUT_OURS).of(status, page);
    }
}
