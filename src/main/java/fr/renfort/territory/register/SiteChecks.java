package fr.renfort.territory.register;

import fr.renfort.territory.Department;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.FinessNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines of sites must be to each other and to the other files. */
final class SiteChecks {

    private final Map<String, Region> regions;
    private final Map<String, Department> departments;
    private final Findings findings;

    SiteChecks(Map<String, Region> regions, Map<String, Department> departments, Findings findings) {
        this.regions = regions;
        this.departments = departments;
        this.findings = findings;
    }

    void check(List<SiteEntry> sites) {
        Map<FinessNumber, SiteEntry> byNumber = new HashMap<>();
        for (SiteEntry site : sites) {
            checkNumber(site, byNumber.putIfAbsent(site.finess(), site));
            checkPlace(site);
        }
        checkFormerNumbers(sites, byNumber);
    }

    void checkGht(List<SiteEntry> sites, Map<FinessNumber, String> ghtOfEntity) {
        for (SiteEntry site : sites) {
            String ofEntity = ghtOfEntity.getOrDefault(site.entity(), "");
            if (!site.ghtCode().isEmpty() && !site.ghtCode().equals(ofEntity)) {
                findings.add(
                        site.line(),
                        "ght_code",
                        "error.register.ght",
                        site.ghtCode(),
                        site.entity().value(),
                        ofEntity);
            }
        }
    }

    private void checkNumber(SiteEntry site, @Nullable SiteEntry earlier) {
        if (earlier != null) {
            findings.addTaken(
                    site.line(),
                    "finess_et",
                    "error.register.duplicate",
                    site.finess().value(),
                    Long.toString(earlier.line().number()));
        }
    }

    private void checkPlace(SiteEntry site) {
        boolean knownRegion = regions.containsKey(site.regionCode());
        Department department = departments.get(site.departmentCode());
        if (!knownRegion) {
            findings.add(site.line(), "region_code", "error.register.region", site.regionCode());
        }
        if (department == null) {
            findings.add(site.line(), "department_code", "error.register.department", site.departmentCode());
        } else if (knownRegion && !department.regionCode().equals(site.regionCode())) {
            findings.add(
                    site.line(),
                    "department_code",
                    "error.register.departmentRegion",
                    site.departmentCode(),
                    site.regionCode(),
                    department.regionCode());
        }
    }

    private void checkFormerNumbers(List<SiteEntry> sites, Map<FinessNumber, SiteEntry> byNumber) {
        Map<FinessNumber, SiteEntry> byFormer = new HashMap<>();
        for (SiteEntry site : sites) {
            FinessNumber former = site.former();
            if (former != null) {
                SiteEntry bearer = byNumber.getOrDefault(former, byFormer.get(former));
                if (bearer != null) {
                    findings.addTaken(
                            site.line(),
                            "former_finess_et",
                            "error.register.formerTaken",
                            former.value(),
                            Long.toString(bearer.line().number()));
                }
                byFormer.put(former, site);
            }
        }
    }
}
