package fr.renfort.graphql.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.graphql.shape.Connections.Connection;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @Test
    void aPageHasTwentyItemsWhenNobodySaysHowMany() {
        assertThat(Connections.request(Map.of())).isEqualTo(PageRequest.first(20));
    }

    @Test
    void aWholeListIsReadForwardsPageByPage() {
        Connection<Integer> first = page(Map.of("first", 4));
        assertThat(first.nodes()).containsExactly(0, 1, 2, 3);
        assertThat(first.pageInfo().hasPreviousPage()).isFalse();
        Connection<Integer> second = page(Map.of("first", 4, "after", end(first)));
        assertThat(second.nodes()).containsExactly(4, 5, 6, 7);
        assertThat(second.pageInfo().hasNextPage()).isTrue();
        Connection<Integer> third = page(Map.of("first", 4, "after", end(second)));
        assertThat(third.nodes()).containsExactly(8, 9);
        assertThat(third.pageInfo().hasNextPage()).isFalse();
        assertThat(third.pageInfo().hasPreviousPage()).isTrue();
    }

    @Test
    void aWholeListIsReadBackwardsPageByPage() {
        Connection<Integer> last = page(Map.of("last", 4));
        assertThat(last.nodes()).containsExactly(6, 7, 8, 9);
        assertThat(last.pageInfo().hasNextPage()).isFalse();
        Connection<Integer> before = page(Map.of("last", 4, "before", start(last)));
        assertThat(before.nodes()).containsExactly(2, 3, 4, 5);
        Connection<Integer> first = page(Map.of("last", 4, "before", start(before)));
        assertThat(first.nodes()).containsExactly(0, 1);
        assertThat(first.pageInfo().hasPreviousPage()).isFalse();
        assertThat(first.pageInfo().hasNextPage()).isTrue();
    }

    @Test
    void aPlaceBeyondTheEndIsAnEmptyPage() {
        Connection<Integer> page = page(Map.of("after", Cursor.write(List.of("400"))));
        assertThat(page.nodes()).isEmpty();
        assertThat(page.pageInfo().startCursor()).isNull();
        assertThat(page.pageInfo().endCursor()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "a b"})
    void refusesWhatIsNoCursor(String text) {
        assertThatThrownBy(() -> page(Map.of("before", text)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.error().path()).containsExactly("before"));
    }

    @Test
    void refusesACursorOfAnotherList() {
        assertThatThrownBy(() -> page(Map.of("after", Cursor.write(List.of("Dupont", "x")))))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void refusesPagesOfAnotherSize(int size) {
        assertThatThrownBy(() -> page(Map.of("last", size)))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.error().path()).containsExactly("last");
                    assertThat(invalid.error().arguments()).containsExactly(Integer.toString(size), "100");
                });
    }

    private static Connection<Integer> page(Map<String, Object> arguments) {
        return Connections.of(Connections.request(arguments), TEN);
    }

    private static String end(Connection<?> page) {
        return java.util.Objects.requireNonNull(page.pageInfo().endCursor());
    }

    private static String start(Connection<?> page) {
        return java.util.Objects.requireNonNull(page.pageInfo().startCursor());
    }
}
