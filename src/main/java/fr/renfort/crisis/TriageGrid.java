package fr.renfort.crisis;

/**
 * Six yes/no questions that help to weigh an incident.
 *
 * @param emergenciesClosed are the emergencies closed?
 * @param transfers are patients moved to other hospitals?
 * @param criticalCare is intensive care, the maternity or dialysis hit?
 * @param samu is the SAMU (emergency call centre) hit?
 * @param laboratoryImaging is the laboratory or imaging hit?
 * @param backupsLost are the backups lost?
 */
public record TriageGrid(
        boolean emergenciesClosed,
        boolean transfers,
        boolean criticalCare,
        boolean samu,
        boolean laboratoryImaging,
        boolean backupsLost) {

    /**
     * The severity that the answers suggest, 1 to 4. One more yes never lowers it.
     *
     * <ul>
     *   <li>4, lives at stake: the SAMU is hit, or critical care while emergencies are closed or patients are moved
     *   <li>3, care is refused or in danger: emergencies closed, or transfers, or critical care hit; or both laboratory or
     *       imaging hit and backups lost, so that care stays slow for long
     *   <li>2, care is slow: laboratory or imaging hit, or backups lost
     *   <li>1, none of these
     * </ul>
     */
    public int suggestedSeverity() {
        boolean careRefused = emergenciesClosed || transfers;
        if (samu || (criticalCare && careRefused)) {
            return 4;
        }
        if (careRefused || criticalCare || (laboratoryImaging && backupsLost)) {
            return 3;
        }
        return laboratoryImaging || backupsLost ? 2 : 1;
    }
}
