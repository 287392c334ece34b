package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void readsThePartsOfItsPlace() {
        PageRequest request = new PageRequest(10, List.of("Dupont", "2026-12-04T01:30:00Z", ID.toString()), false);
        assertThat(request.text(0)).isEqualTo("Dupont");
        assertThat(request.instant(1)).isEqualTo(Instant.parse("2026-12-04T01:30:00Z"));
        assertThat(request.id(2)).isEqualTo(ID);
        assertThat(request.fromTheEdge()).isFalse();
        assertThat(PageRequest.first(3).fromTheEdge()).isTrue();
    }

    @Test
    void aPlaceOfAnotherListIsAUserErrorOfItsArgument() {
        assertThatThrownBy(() -> new PageRequest(10, List.of("x"), false).id(0))
                .satisfies(thrown -> path(thrown, "after"));
        assertThatThrownBy(() -> new PageRequest(10, List.of("x"), true).instant(0))
                .satisfies(thrown -> path(thrown, "before"));
        assertThatThrownBy(() -> new PageRequest(10, List.of("x"), true).text(1))
                .satisfies(thrown -> path(thrown, "before"));
    }

    private static void path(Throwable thrown, String argument) {
        assertThat(((InvalidValueException) thrown).error().path()).containsExactly(argument);
    }
}
