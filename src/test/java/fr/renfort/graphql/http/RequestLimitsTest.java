package fr.renfort.graphql.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestLimitsTest {

    @Test
    void namesTheLimitThatCannotBe() {
        assertThatThrownBy(() -> new RequestLimits(1, 50)).hasMessageContaining("renfort.graphql.request.bytes (1)");
        assertThatThrownBy(() -> new RequestLimits(100_000, 1))
                .hasMessageContaining("renfort.graphql.request.depth (1)");
    }
}
