package fr.renfort.graphql.engine;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document that was parsed but not yet validated. Each fragment is measured once and counted wherever it is
 * spread, so the time grows with the document, not with what it unfolds to. A fragment within itself counts once here;
 * validation refuses it.
 */
final class DocumentShape {

    private static final long UNCOUNTABLE = 1_000_000_000;

    /** Sizes of a part of a document. */
    private record Measure(int depth, long fields, long aliases, long directives) {

        static final Measure NOTHING = new Measure(0, 0, 0, 0);

        Measure beside(Measure other) {
            return new Measure(
                    Math.max(depth, other.depth),
                    Math.min(UNCOUNTABLE, fields + other.fields),
                    Math.min(UNCOUNTABLE, aliases + other.aliases),
                    Math.min(UNCOUNTABLE, directives + other.directives));
        }
    }

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measure> measured = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    private DocumentShape() {}

    /**
     * Holds a document to its limits.
     *
     * @throws RefusedException when one is exceeded
     */
    static void check(Document document, DocumentLimits limits) {
        Measure measure = new DocumentShape().measure(document);
        RefusedException.beyond(measure.depth(), limits.depth(), RefusalCode.TOO_DEEP);
        RefusedException.beyond(measure.fields(), limits.fields(), RefusalCode.TOO_MANY_FIELDS);
        RefusedException.beyond(measure.aliases(), limits.aliases(), RefusalCode.TOO_MANY_ALIASES);
        RefusedException.beyond(measure.directives(), limits.directives(), RefusalCode.TOO_MANY_DIRECTIVES);
    }

    private Measure measure(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        Measure whole = Measure.NOTHING;
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition operation) {
                whole = whole.beside(directives(operation.getDirectives().size()))
                        .beside(measure(operation.getSelectionSet()));
            } else if (definition instanceof FragmentDefinition fragment) {
                whole = whole.beside(directives(fragment.getDirectives().size()));
            }
        }
        return whole;
    }

    private Measure measure(@Nullable SelectionSet set) {
        Measure whole = Measure.NOTHING;
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                whole = whole.beside(measure(selection));
            }
        }
        return whole;
    }

    private Measure measure(Selection<?> selection) {
        if (selection instanceof Field field) {
            Measure inside = measure(field.getSelectionSet());
            return new Measure(
                            inside.depth() + 1,
                            inside.fields() + 1,
                            inside.aliases() + (field.getAlias() == null ? 0 : 1),
                            inside.directives())
                    .beside(directives(field.getDirectives().size()));
        }
        if (selection instanceof InlineFragment inline) {
            return measure(inline.getSelectionSet())
                    .beside(directives(inline.getDirectives().size()));
        }
        FragmentSpread spread = (FragmentSpread) selection;
        return fragment(spread.getName())
                .beside(directives(spread.getDirectives().size()));
    }

    private Measure fragment(String name) {
        Measure known = measured.get(name);
        FragmentDefinition definition = fragments.get(name);
        if (known != null) {
            return known;
        }
        if (definition == null || !underway.add(name)) {
            return Measure.NOTHING;
        }
        Measure measure = measure(definition.getSelectionSet());
        underway.remove(name);
        measured.put(name, measure);
        return measure;
    }

    private static Measure directives(int number) {
        return new Measure(0, 0, 0, number);
    }
}
