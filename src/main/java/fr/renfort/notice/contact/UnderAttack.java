package fr.renfort.notice.contact;

import java.util.Set;
import java.util.UUID;

/**
 * What is under attack at a moment, in all regions, exercises apart.
 *
 * @param hospitals legal entities
 * @param lenders organisations that are one of these
 * @param domains the mail domains of both: nothing is sent there
 */
public record UnderAttack(Set<UUID> hospitals, Set<UUID> lenders, Set<MailDomain> domains) {

    public static final UnderAttack NOBODY = new UnderAttack(Set.of(), Set.of(), Set.of());

    public UnderAttack {
        hospitals = Set.copyOf(hospitals);
        lenders = Set.copyOf(lenders);
        domains = Set.copyOf(domains);
    }

    /** Whether an e-mail to this address would go to somebody under attack, who may read it or have it read. */
    public boolean reads(String email) {
        MailDomain domain = MailDomain.of(email);
        return domains.stream().anyMatch(domain::within);
    }

    boolean is(Party party) {
        return (party.hospital() != null && hospitals.contains(party.hospital()))
                || (party.lender() != null && lenders.contains(party.lender()));
    }
}
