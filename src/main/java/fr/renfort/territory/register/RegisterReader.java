package fr.renfort.territory.register;

import fr.renfort.territory.Department;
import fr.renfort.territory.Ght;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.Outcome;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the files of an import and finds all that is wrong with them in themselves. Used once, by one thread. */
final class RegisterReader {

    private static final int PROGRESS_EVERY_LINES = 500;

    private final RegisterFiles files;
    private final ImportProgress progress;
    private final Findings findings = new Findings();

    private RegisterReader(RegisterFiles files, ImportProgress progress) {
        this.files = files;
        this.progress = progress;
    }

    static Outcome<Register> read(RegisterFiles files, ImportProgress progress) {
        return new RegisterReader(files, progress).register();
    }

    private Outcome<Register> register() {
        Map<String, Region> regions = regions();
        Map<String, Department> departments = departments();
        Map<String, Ght> ghts = new LinkedHashMap<>();
        Map<FinessNumber, String> ghtOfEntity = new HashMap<>();
        for (CsvLine line : CsvTable.read(files.ght(), RegisterFormat.GHT_MEMBERS, findings)) {
            addMember(line, regions, ghts, ghtOfEntity);
        }
        boolean membersAreGood = findings.isEmpty();
        List<SiteEntry> sites = sites();
        SiteChecks checks = new SiteChecks(regions, departments, findings);
        checks.check(sites);
        if (membersAreGood) {
            checks.checkGht(sites, ghtOfEntity);
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings.all());
        }
        return Outcome.done(new Register(
                List.copyOf(regions.values()),
                List.copyOf(departments.values()),
                List.copyOf(ghts.values()),
                sites,
                EntityEntry.of(sites, ghtOfEntity)));
    }

    private Map<String, Region> regions() {
        return CsvTable.read(files.regions(), RegisterFormat.REGIONS, findings).stream()
                .map(line -> new Region(
                        line.text("code"),
                        line.text("name"),
                        line.text("ars_name"),
                        line.text("chef_lieu"),
                        ZoneId.of(line.text("time_zone"))))
                .collect(Collectors.toMap(Region::code, Function.identity()));
    }

    private Map<String, Department> departments() {
        return CsvTable.read(files.departments(), RegisterFormat.DEPARTMENTS, findings).stream()
                .map(line -> new Department(
                        line.text("code"), line.text("name"), line.text("region_code"), line.text("chef_lieu")))
                .collect(Collectors.toMap(Department::code, Function.identity()));
    }

    private void addMember(
            CsvLine line, Map<String, Region> regions, Map<String, Ght> ghts, Map<FinessNumber, String> ghtOfEntity) {
        Ght ght = new Ght(line.text("ght_code"), line.text("ght_name"), line.text("region_code"));
        if (!regions.containsKey(ght.regionCode())) {
            findings.add(line, "region_code", "error.register.region", ght.regionCode());
            return;
        }
        Ght known = Objects.requireNonNullElse(ghts.putIfAbsent(ght.code(), ght), ght);
        if (!known.name().equals(ght.name())) {
            findings.add(line, "ght_name", "error.register.ghtTold", ght.name(), known.name(), ght.code());
        }
        if (!known.regionCode().equals(ght.regionCode())) {
            findings.add(
                    line, "region_code", "error.register.ghtTold", ght.regionCode(), known.regionCode(), ght.code());
        }
        String other = ghtOfEntity.putIfAbsent(new FinessNumber(line.text("finess_ej")), ght.code());
        if (other != null) {
            findings.addTaken(line, "finess_ej", "error.register.member", line.text("finess_ej"), other);
        }
    }

    private List<SiteEntry> sites() {
        List<CsvLine> lines = CsvTable.read(files.establishments(), RegisterFormat.ESTABLISHMENTS, findings);
        List<SiteEntry> sites = new ArrayList<>(lines.size());
        for (CsvLine line : lines) {
            sites.add(SiteEntry.of(line));
            if (sites.size() % PROGRESS_EVERY_LINES == 0 || sites.size() == lines.size()) {
                progress.at(ImportProgress.Step.READ, sites.size(), lines.size());
            }
        }
        return sites;
    }
}
