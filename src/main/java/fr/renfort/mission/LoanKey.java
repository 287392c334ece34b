package fr.renfort.mission;

import java.util.UUID;

/** A lot lent for a need. */
record LoanKey(UUID need, UUID lot) {

    static LoanKey of(Loan loan) {
        return new LoanKey(loan.destination().need(), loan.lending().lot());
    }
}
