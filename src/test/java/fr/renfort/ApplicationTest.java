package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.configuration.picocli.PicocliRunner;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    @Test
    void helpEndsWithoutError() {
        assertThat(PicocliRunner.execute(Application.class, "--help")).isZero();
    }

    @Test
    void outsideAJarTheVersionIsDevelopment() {
        assertThat(new ProgramVersion().getVersion()).containsExactly("renfort development");
    }

    @Test
    void aMissingCommandIsAnErrorOfUse() {
        assertThat(PicocliRunner.execute(Application.class)).isEqualTo(2);
    }
}
