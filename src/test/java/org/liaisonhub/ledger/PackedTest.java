package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void what_repeats_itself_is_kept_small_and_comes_back() {
        byte[] plain = "{\"resourceType\":\"Observation\"},".repeat(500).getBytes(StandardCharsets.UTF_8);

        Packed packed = Packed.of(plain);

        assertThat(packed.gzipped()).isTrue();
        assertThat(packed.bytes().length).isLessThan(plain.length / 10);
        assertThat(packed.unpacked()).isEqualTo(plain);
    }

    @Test
    void what_would_not_get_smaller_is_kept_as_it_is() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);

        assertThat(Packed.of(noise)).isEqualTo(new Packed(false, noise));
        assertThat(Packed.of(new byte[3]).gzipped()).isFalse();
    }
}
