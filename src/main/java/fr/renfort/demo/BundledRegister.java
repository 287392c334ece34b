package fr.renfort.demo;

import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.ImportReport;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import jakarta.inject.Singleton;

/** Loads the register of hospitals that the program carries, where there is none. */
@Singleton
final class BundledRegister {

    private final RegisterImport register;
    private final Territory territory;

    BundledRegister(RegisterImport register, Territory territory) {
        this.register = register;
        this.territory = territory;
    }

    /** A register that is there may be one that somebody imported: it stays. */
    void load(Screen screen, String actor) {
        if (!territory.regions().isEmpty()) {
            screen.say("demo.register.there");
            return;
        }
        ImportProgress progress = (step, done, total) -> screen.working("demo.register." + step.name(), done, total);
        ImportReport report =
                register.importFrom(RegisterFiles.bundled(), actor, progress).orThrow();
        screen.say("demo.register.loaded", report.sites());
    }

    /** A region of it. */
    Region region(String code) {
        return territory.region(code);
    }
}
