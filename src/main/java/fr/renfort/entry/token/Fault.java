package fr.renfort.entry.token;

/** What is wrong with a token. The caller is told: a token that nobody may use gives nothing away. */
public enum Fault {
    /** It is no signed JSON Web Token, or too long, or asks for something to be understood that is not. */
    MALFORMED,
    /** It is not signed by RS256 or ES256. */
    ALGORITHM,
    /** It is from nobody who is trusted. */
    ISSUER,
    /** Its issuer has no key that it names. */
    KEY,
    /** It is not signed by its issuer, or was changed since. */
    SIGNATURE,
    /** It does not say when it was made and until when it holds. */
    UNBOUNDED,
    /** It holds no longer. */
    EXPIRED,
    /** It does not hold yet. */
    EARLY,
    /** It is for somebody else. */
    AUDIENCE,
    /** It is no token for access: one that tells a page who somebody is, or one to get others by. */
    KIND,
    /** It does not say who calls. */
    SUBJECT,
    /** It gives no role here, or more than one. */
    ROLE,
    /** It does not say for which regions, hospital, lender or expert they act. */
    SCOPE,
    /** It is none: the provider took no code for one, or the browser came back from another sign-in. */
    CODE;

    /** Key of the sentence in the message bundles. */
    public String message() {
        return "error.token." + name();
    }
}
