package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentProcessTest {

    @Test
    void theActionRunsWhenTheProcessEndsAndNotBefore() throws Exception {
        Process parent = new ProcessBuilder("cat").start();
        CompletableFuture<Boolean> parentAliveAtTheAction = new CompletableFuture<>();
        try {
            ParentProcess.onChangeOf(
                    () -> Optional.of(parent.toHandle()).filter(ProcessHandle::isAlive),
                    () -> parentAliveAtTheAction.complete(parent.isAlive()));
        } finally {
            parent.destroy();
        }
        assertThat(parentAliveAtTheAction.get(20, TimeUnit.SECONDS)).isFalse();
    }
}
