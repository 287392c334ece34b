package fr.renfort.graphql.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Documents, read, held to their limits and validated, each step once: valid ones are kept by their text, as many as fit
 * into {@link ExecutionLimits#cachedCharacters()}. Thread-safe.
 */
@Singleton
final class Documents {

    /** Grammar rules within each other; a field within another takes three. Keeps the parser's stack short. */
    private static final int MOST_RULES_DEEP = 300;

    /** A caller's machine default language has no say in what the parser and the validation tell. */
    private static final Locale PLAIN = Locale.ROOT;

    private final GraphQLSchema schema;
    private final DocumentLimits limits;
    private final ParserOptions options;
    private final Cache<String, Document> valid;

    Documents(GraphQLSchema schema, DocumentLimits limits, ExecutionLimits execution) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .maxCharacters(limits.characters())
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.characters())
                .maxRuleDepth(MOST_RULES_DEEP)
                .build();
        this.valid = Caffeine.newBuilder()
                .maximumWeight(execution.cachedCharacters())
                .weigher((String text, Document document) -> text.length())
                .build();
    }

    /**
     * The document of a text.
     *
     * @throws RefusedException when it is too large, no GraphQL, or does not fit the schema
     */
    Document read(String text) {
        RefusedException.beyond(text.length(), limits.characters(), RefusalCode.DOCUMENT_TOO_LONG);
        return valid.get(text, unknown -> validated(parsed(unknown)));
    }

    /**
     * The operation of a name; without a name, the only one.
     *
     * @throws RefusedException when there is none
     */
    static OperationDefinition operation(Document document, @Nullable String name) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (name == null || name.isEmpty()) {
            if (operations.size() == 1) {
                return operations.get(0);
            }
            throw RefusedException.because(RefusalCode.UNKNOWN_OPERATION, "");
        }
        return operations.stream()
                .filter(operation -> name.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> RefusedException.because(RefusalCode.UNKNOWN_OPERATION, name));
    }

    private Document parsed(String text) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .locale(PLAIN)
                            .build());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw RefusedException.because(RefusalCode.TOO_DEEP, "> " + limits.depth(), limits.depth());
        } catch (ParseCancelledException tooMany) {
            throw RefusedException.because(RefusalCode.TOO_MANY_TOKENS, "> " + limits.tokens(), limits.tokens());
        } catch (InvalidSyntaxException noGraphql) {
            throw RefusedException.because(RefusalCode.SYNTAX_ERROR, List.of(noGraphql.toInvalidSyntaxError()));
        }
    }

    private Document validated(Document document) {
        DocumentShape.check(document, limits);
        try {
            List<ValidationError> errors = ParseAndValidate.validate(schema, document, PLAIN);
            if (errors.isEmpty()) {
                return document;
            }
            throw RefusedException.because(RefusalCode.VALIDATION_ERROR, errors);
        } catch (GoodFaithIntrospectionExceeded exceeded) {
            throw RefusedException.because(RefusalCode.TOO_MUCH_INTROSPECTION);
        }
    }
}
