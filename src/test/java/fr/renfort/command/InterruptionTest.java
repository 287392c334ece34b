package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void theProcessWaitsUntilTheCommandIsDone() throws InterruptedException {
        Interruption interruption = Interruption.open();
        assertThat(interruption.asked()).isFalse();

        Thread ending = new Thread(interruption::interrupt);
        ending.start();
        while (!interruption.asked()) {
            Thread.onSpinWait();
        }
        assertThat(ending.isAlive()).isTrue();

        interruption.close();
        ending.join();
        assertThat(ending.isAlive()).isFalse();
    }

    @Test
    void aCommandThatEndsByItselfIsForgotten() {
        Interruption interruption = Interruption.open();

        interruption.close();

        assertThat(interruption.asked()).isFalse();
    }

    @Test
    void aProcessThatIsInterruptedWhileItWaitsEnds() throws InterruptedException {
        Interruption interruption = Interruption.open();
        Thread ending = new Thread(() -> {
            Thread.currentThread().interrupt();
            interruption.interrupt();
        });

        ending.start();

        ending.join();
        assertThat(interruption.asked()).isTrue();
        interruption.close();
    }
}
