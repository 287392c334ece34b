package fr.renfort.mission;

import java.util.List;

/** What a plan says: who goes, what is lent, and what stays unserved. */
public record Proposal(List<Mission> missions, List<Loan> loans, List<Gap> gaps) {

    public Proposal {
        missions = List.copyOf(missions);
        loans = List.copyOf(loans);
        gaps = List.copyOf(gaps);
    }
}
