package fr.renfort.pool.file;

import fr.renfort.language.Language;
import fr.renfort.territory.SearchText;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column: what it is called in French and in English, and which field of the pool it fills. */
public enum Column {
    ID("identifiant", "id", "id"),
    REFERENCE("référence", "reference", "reference"),
    ORGANISATION("organisme", "organisation", "organisationId"),
    FAMILY_NAME("nom", "family name", "familyName"),
    GIVEN_NAME("prénom", "given name", "givenName"),
    PHONE("téléphone", "phone", "phone"),
    EMAIL("courriel", "email", "email"),
    SITE("site FINESS", "FINESS site", "finess"),
    LATITUDE("latitude", "latitude", "latitude"),
    LONGITUDE("longitude", "longitude", "longitude"),
    MAX_TRAVEL("trajet max (min)", "max travel (min)", "maxTravelMinutes"),
    NOTICE("préavis (min)", "notice (min)", "noticeMinutes"),
    MAX_WEEKLY("semaine max (min)", "max week (min)", "maxWeeklyMinutes"),
    WORKED_BEFORE("déjà travaillé (min)", "already worked (min)", "workedBeforeMinutes"),
    SKILLS("compétences", "skills", "skills"),
    KIND("nature", "kind", "kind"),
    STARTS("début", "start", "from"),
    ENDS("fin", "end", "to"),
    EQUIPMENT("matériel", "equipment", "equipment"),
    LOT_KIND("nature", "kind", "lotKind"),
    LABEL("libellé", "label", "label"),
    QUANTITY("quantité", "quantity", "quantity"),
    HANDLING("préparation (min)", "handling (min)", "handlingMinutes"),
    WINDOWS("disponibilité", "availability", "availability"),
    WITHDRAWN("retiré", "withdrawn", "withdrawn");

    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private final String french;
    private final String english;
    private final String field;

    Column(String french, String english, String field) {
        this.french = french;
        this.english = english;
        this.field = field;
    }

    /** The column of a kind of file that a header means: case, accents, blanks and signs make no difference. */
    static Optional<Column> named(String header, PoolFile file) {
        String wanted = folded(header);
        return file.columns().stream()
                .filter(column -> wanted.equals(folded(column.french)) || wanted.equals(folded(column.english)))
                .findFirst();
    }

    /** The column that fills a field of the pool. */
    static Optional<Column> ofField(String field) {
        return Stream.of(values()).filter(column -> column.field.equals(field)).findFirst();
    }

    /** What it is called. */
    public String title(Language language) {
        return language == Language.EN ? english : french;
    }

    static String folded(String text) {
        return SIGNS.matcher(SearchText.folded(text)).replaceAll("");
    }
}
