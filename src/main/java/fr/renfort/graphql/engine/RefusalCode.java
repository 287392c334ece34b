package fr.renfort.graphql.engine;

/** Why a request has no answer: {@code extensions.code} of its error. All but the last two before anything is executed. */
public enum RefusalCode {
    /** The document is no GraphQL. */
    SYNTAX_ERROR,
    /** The document does not fit the schema. */
    VALIDATION_ERROR,
    /** The document has too many characters. */
    DOCUMENT_TOO_LONG,
    /** The document has too many tokens. */
    TOO_MANY_TOKENS,
    /** Fields or values lie too deep within each other. */
    TOO_DEEP,
    /** The document asks for too many fields. */
    TOO_MANY_FIELDS,
    /** The document has too many aliases. */
    TOO_MANY_ALIASES,
    /** The document has too many directives. */
    TOO_MANY_DIRECTIVES,
    /** The schema is asked for more often or deeper than any tool needs. */
    TOO_MUCH_INTROSPECTION,
    /** What is asked for would be too much to answer. */
    TOO_COSTLY,
    /** The page of a list is too large, or not positive. */
    PAGE_TOO_LARGE,
    /** The document has no operation of this name, or several and none is named. */
    UNKNOWN_OPERATION,
    /** Something that writes came by a way that only reads. */
    WRITING_NOT_ALLOWED,
    /** A subscription came by a way that answers once. */
    SUBSCRIPTION_NOT_ALLOWED,
    /** The socket or the viewer has as many operations under way as are let in. */
    TOO_MANY_OPERATIONS,
    /** The variables do not fit the operation. */
    BAD_VARIABLES,
    /** The viewer has used up the cost of the hour. */
    BUDGET_SPENT,
    /** The answer took too long. */
    TIME_LIMIT,
    /** Something failed on our side. */
    INTERNAL
}
