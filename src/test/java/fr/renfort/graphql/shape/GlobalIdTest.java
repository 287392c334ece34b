package fr.renfort.graphql.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

    private static final UUID ID = UUID.fromString("6f9c0b1e-2f5d-4c8a-9d3e-0123456789ab");

    @Test
    void isReadBackAsItWasWritten() {
        GlobalId written = new GlobalId("Expert", ID);
        assertThat(GlobalId.read(written.text())).contains(written);
        assertThat(GlobalId.read(written.text(), "Expert", "id")).isEqualTo(ID);
        assertThat(written.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Expert", "Expert:", "expert:6f9c0b1e-2f5d-4c8a-9d3e-0123456789ab", "Expert:1-1-1-1-1"})
    void whatIsNoGlobalIdIsReadAsNone(String inside) {
        String text = Base64.getUrlEncoder().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
        assertThat(GlobalId.read(text)).isEmpty();
        assertThat(GlobalId.read(inside)).isEmpty();
    }

    @Test
    void theIdOfAnotherTypeIsAUserErrorOfItsField() {
        String lot = new GlobalId("EquipmentLot", ID).text();
        assertThatThrownBy(() -> GlobalId.read(lot, "Expert", "expertId"))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.error().path()).containsExactly("expertId");
                    assertThat(invalid.error().arguments()).containsExactly(lot, "Expert");
                });
    }

    @Test
    void aVeryLongTextIsNotRepeatedWhole() {
        assertThatThrownBy(() -> GlobalId.read("x".repeat(100_000), "Expert", "id"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid ->
                                assertThat(invalid.error().arguments().get(0)).hasSizeLessThan(200));
    }
}
