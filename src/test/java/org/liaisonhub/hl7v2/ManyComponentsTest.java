package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Found by the fuzz campaign: HAPI takes a field of n components apart in n² steps, also for a message that is refused. */
class ManyComponentsTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static byte[] message(String visit) {
        return String.join(
                        "\r",
                        "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5",
                        "EVN||20261120101500",
                        "PID|||700001^^^HOSP",
                        "PV1||I|||||||||||||||||" + visit,
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", "&", "^&"})
    void a_field_of_a_hundred_thousand_components_is_refused_at_the_cost_of_its_length(String delimiter) {
        FirstLook.at(message("S100")).opened().orElseThrow().groupKey();
        byte[] bytes = message("S100" + delimiter.repeat(100_000));
        long before = THREADS.getCurrentThreadAllocatedBytes();

        FirstLook look = FirstLook.at(bytes);
        look.opened().orElseThrow().groupKey();

        assertThat(look.refusal()).contains(Hl7Fault.TOO_MANY_FIELDS);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(100L * bytes.length);
    }

    @Test
    void a_field_of_twenty_components_with_ten_parts_each_is_taken() {
        assertThat(FirstLook.at(message("S100" + "^&&&&&&&&&".repeat(20))).refusal())
                .isEmpty();
    }
}
