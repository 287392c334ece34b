package fr.renfort.territory.register;

import fr.renfort.vocabulary.FinessNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out which known site each entry is, by its present or a former number. Used once, by one thread. */
final class SiteIdentities {

    private final KnownRegister known;
    private final Findings findings;
    private final Map<UUID, SiteEntry> bearers = new HashMap<>();
    private final Map<FinessNumber, UUID> ids = new HashMap<>();

    private SiteIdentities(KnownRegister known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** The id of the site of each number listed, a new one for a site not known before; what contradicts is added to the findings. */
    static Map<FinessNumber, UUID> of(List<SiteEntry> entries, KnownRegister known, Findings findings) {
        SiteIdentities identities = new SiteIdentities(known, findings);
        entries.forEach(identities::identify);
        return identities.ids;
    }

    private void identify(SiteEntry entry) {
        @Nullable NumberRow byNumber = known.numbers().get(entry.finess().value());
        @Nullable
        NumberRow byFormer = entry.former() == null
                ? null
                : known.numbers().get(entry.former().value());
        if (byNumber != null && byFormer != null && !byNumber.establishmentId().equals(byFormer.establishmentId())) {
            findings.addTaken(
                    entry.line(), "former_finess_et", "error.register.otherSite", byFormer.finess(), byNumber.finess());
            return;
        }
        @Nullable NumberRow number = byNumber == null ? byFormer : byNumber;
        claim(entry, number == null ? UUID.randomUUID() : number.establishmentId());
    }

    private void claim(SiteEntry entry, UUID id) {
        @Nullable SiteEntry bearer = bearers.putIfAbsent(id, entry);
        if (bearer != null) {
            findings.addTaken(
                    entry.line(),
                    "finess_et",
                    "error.register.sameSite",
                    entry.finess().value(),
                    bearer.finess().value(),
                    Long.toString(bearer.line().number()));
            return;
        }
        @Nullable SiteRow site = known.sites().get(id);
        if (site != null && !site.regionCode().equals(entry.regionCode())) {
            findings.add(
                    entry.line(), "region_code", "error.register.regionChanged", entry.regionCode(), site.regionCode());
            return;
        }
        ids.put(entry.finess(), id);
    }
}
