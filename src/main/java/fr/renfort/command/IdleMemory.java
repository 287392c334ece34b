package fr.renfort.command;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVM give memory back while the service is idle: a collection once a minute without one, and little free heap kept. Set
 * at run time, so that {@code java -jar} needs no options; G1 reads these flags anew each time.
 */
final class IdleMemory {

    private static final Logger LOG = LoggerFactory.getLogger(IdleMemory.class);

    private static final Map<String, String> FLAGS = Map.of(
            "G1PeriodicGCInterval", "60000",
            "MinHeapFreeRatio", "10",
            "MaxHeapFreeRatio", "20");

    private IdleMemory() {}

    /** Does nothing on a JVM that has no such flags. */
    static void giveBack() {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        FLAGS.forEach((flag, value) -> {
            try {
                jvm.setVMOption(flag, value);
            } catch (IllegalArgumentException e) {
                LOG.debug("flag not set flag={}", flag, e);
            }
        });
    }
}
