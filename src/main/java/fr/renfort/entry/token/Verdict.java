package fr.renfort.entry.token;

import fr.renfort.access.Admission;

/** What a token is worth. */
public sealed interface Verdict {

    /** It proves who calls, until it expires. */
    record Proved(Admission admission) implements Verdict {}

    /** It proves nothing. */
    record Refused(Fault fault) implements Verdict {}

    /** Nobody can tell now: the keys of its issuer cannot be read. */
    record Unknown() implements Verdict {}
}
