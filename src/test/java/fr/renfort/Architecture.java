package fr.renfort;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.micronaut.context.annotation.Factory;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The law of the house as rules over compiled classes: which room may know which, who may touch the database, the clock
 * and the libraries, and how classes are called. Each violation begins with the full name of the class and a colon.
 *
 * @param root package that holds the rooms, such as {@code fr.renfort}
 */
record Architecture(String root) {

    /** Rank of each room. A room imports rooms of a lower rank only. */
    static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("vocabulary", 0),
            Map.entry("planning", 1),
            Map.entry("travel", 1),
            Map.entry("database", 1),
            Map.entry("journal", 1),
            Map.entry("access", 1),
            Map.entry("language", 1),
            Map.entry("entry", 2),
            Map.entry("territory", 2),
            Map.entry("pool", 3),
            Map.entry("crisis", 3),
            Map.entry("audit", 3),
            Map.entry("mission", 4),
            Map.entry("situation", 5),
            Map.entry("board", 5),
            Map.entry("run", 6),
            Map.entry("preparedness", 6),
            Map.entry("notice", 6),
            Map.entry("paper", 6),
            Map.entry("graphql", 7),
            Map.entry("console", 7),
            Map.entry("exchange", 7),
            Map.entry("command", 7),
            Map.entry("demo", 7));

    /** The program's start stands above all rooms. */
    private static final int ROOT_RANK = 8;

    private static final List<String> EMPTY_WORDS =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "DTO");
    private static final Set<String> SQL_ROOMS = Set.of("board", "database");
    private static final Set<String> CLOCKS = Set.of(Clock.class.getName(), InstantSource.class.getName());

    ArchRule everyClassIsInAListedRoom() {
        return rule(
                "be in a room of the table",
                type -> isInRoot(type) || RANKS.containsKey(room(type))
                        ? Stream.empty()
                        : Stream.of("the room '" + room(type) + "' is not in the table of rooms"));
    }

    ArchRule aRoomImportsLowerRanksOnly() {
        return dependencyRule(
                "import rooms of a lower rank only",
                (from, to) -> isOurs(to) && !room(from).equals(room(to)) && rank(to) >= rank(from));
    }

    ArchRule vocabularyKnowsJavaOnly() {
        return knowsOnly("vocabulary", List.of("java.", "org.jspecify."));
    }

    ArchRule planningKnowsOptaPlannerAndVocabularyOnly() {
        return knowsOnly("planning", List.of("java.", "org.jspecify.", "org.optaplanner.", root + ".vocabulary."));
    }

    ArchRule sqlStaysInRowsAndRepositories() {
        return dependencyRule(
                "leave java.sql and io.micronaut.data to rows, repositories and the rooms board and database",
                (from, to) -> isUnder(to, "java.sql.", "io.micronaut.data.")
                        && !SQL_ROOMS.contains(room(from))
                        && !isStored(outermost(from)));
    }

    ArchRule rowsAndRepositoriesStayInTheirRoom() {
        return rule(
                "be package-private where it is a row or a repository",
                type -> isStored(type) && type.getModifiers().contains(JavaModifier.PUBLIC)
                        ? Stream.of("a row or repository is public")
                        : Stream.empty());
    }

    ArchRule graphqlJavaStaysInGraphql() {
        return dependencyRule(
                "leave graphql-java to the room graphql",
                (from, to) -> isUnder(to, "graphql.", "org.dataloader.")
                        && !room(from).equals("graphql"));
    }

    ArchRule optaPlannerStaysInPlanning() {
        return dependencyRule(
                "leave OptaPlanner to the room planning",
                (from, to) -> isUnder(to, "org.optaplanner.") && !room(from).equals("planning"));
    }

    ArchRule graphHopperStaysInTravel() {
        return dependencyRule(
                "leave GraphHopper to the room travel",
                (from, to) -> isUnder(to, "com.graphhopper.") && !room(from).equals("travel"));
    }

    ArchRule namesSayWhatAClassIs() {
        return rule(
                "have a name that says what it is",
                type -> EMPTY_WORDS.stream()
                        .filter(word -> type.getSimpleName().endsWith(word))
                        .map(word -> "the name ends in " + word));
    }

    ArchRule timeComesFromTheInstantSource() {
        return rule(
                "read the time from the InstantSource bean",
                type -> type.getAccessesFromSelf().stream()
                        .filter(access -> readsTheSystemClock(access)
                                || (makesAClock(access) && !outermost(type).isAnnotatedWith(Factory.class)))
                        .map(JavaAccess::getDescription));
    }

    ArchRule everyPackageIsNullMarked() {
        return rule(
                "be in a null-marked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)
                        ? Stream.empty()
                        : Stream.of("package " + type.getPackageName() + " has no @NullMarked package-info"));
    }

    private ArchRule knowsOnly(String room, List<String> prefixes) {
        String[] known = Stream.concat(Stream.of(root + "." + room + "."), prefixes.stream())
                .toArray(String[]::new);
        return dependencyRule(
                "know, in the room " + room + ", nothing but " + prefixes,
                (from, to) -> room(from).equals(room) && !to.isPrimitive() && !isUnder(to, known));
    }

    private static boolean readsTheSystemClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now") && !CLOCKS.contains(owner);
        boolean millis =
                owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis");
        boolean date =
                owner.equals(Date.class.getName()) && target.getFullName().endsWith(".<init>()");
        return (now && !takesAClock(target)) || millis || date;
    }

    private static boolean takesAClock(AccessTarget target) {
        return target.getFullName().endsWith("(" + Clock.class.getName() + ")");
    }

    private static boolean makesAClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        return CLOCKS.contains(target.getOwner().getName())
                && (target.getName().startsWith("system") || target.getName().startsWith("tick"));
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private boolean isInRoot(JavaClass type) {
        return type.getPackageName().equals(root);
    }

    private int rank(JavaClass type) {
        return isInRoot(type) ? ROOT_RANK : RANKS.getOrDefault(room(type), ROOT_RANK);
    }

    /** First package name under the root; empty in the root itself and outside. */
    private String room(JavaClass type) {
        return isOurs(type) && !isInRoot(type)
                ? type.getPackageName().substring(root.length() + 1).split("\\.", -1)[0]
                : "";
    }

    private static boolean isStored(JavaClass type) {
        return type.getSimpleName().endsWith("Row") || type.getSimpleName().endsWith("Repository");
    }

    private static boolean isUnder(JavaClass type, String... prefixes) {
        return Stream.of(prefixes).anyMatch(type.getName()::startsWith);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Architecture::outermost).orElse(type);
    }

    private static ArchRule dependencyRule(String sentence, ForbiddenDependency forbidden) {
        return rule(
                sentence,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> forbidden.between(
                                type, dependency.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription));
    }

    private static ArchRule rule(String sentence, Function<JavaClass, Stream<String>> faults) {
        return ArchRuleDefinition.classes()
                .should(new ArchCondition<JavaClass>(sentence) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        faults.apply(type)
                                .map(fault -> SimpleConditionEvent.violated(type, type.getName() + ": " + fault))
                                .forEach(events::add);
                    }
                })
                .allowEmptyShould(true);
    }

    /** Whether a class may not know another one. */
    @FunctionalInterface
    private interface ForbiddenDependency {
        boolean between(JavaClass from, JavaClass to);
    }
}
