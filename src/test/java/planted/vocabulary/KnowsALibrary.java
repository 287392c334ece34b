package planted.vocabulary;

import io.micronaut.core.annotation.Introspected;

@Introspected
record KnowsALibrary(String name) {}
