package fr.renfort.planning.facts;

/** A lot lent for a need. */
public record AssignedLoan(String need, String lot) {}
