package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    private final BoundedBody body = new BoundedBody(10, Duration.ofMinutes(1));

    @Test
    void what_is_as_long_as_allowed_is_read_whole() throws IOException {
        assertThat(body.read(new ByteArrayInputStream(new byte[10]), -1)).hasSize(10);
    }

    @Test
    void an_announced_length_beyond_the_limit_is_refused() {
        assertThatThrownBy(() -> body.read(InputStream.nullInputStream(), 11)).hasMessage("too-large at body");
    }

    /** A sender must be able to finish, or the reset of the connection hides the refusal from it; but not for ever. */
    @Test
    void of_what_is_too_large_as_much_again_is_read_and_no_more() throws IOException {
        InputStream little = new ByteArrayInputStream(new byte[11]);
        InputStream endless = new ByteArrayInputStream(new byte[1_000_000]);

        assertThatThrownBy(() -> body.read(little, 11)).hasMessage("too-large at body");
        assertThatThrownBy(() -> body.read(endless, 1_000_000)).hasMessage("too-large at body");

        assertThat(little.available()).isZero();
        assertThat(endless.available()).isPositive();
    }

    @Test
    void more_than_was_announced_is_refused_too() {
        assertThatThrownBy(() -> body.read(new ByteArrayInputStream(new byte[11]), 3))
                .hasMessage("too-large at body");
    }

    @Test
    void a_sender_that_trickles_past_the_deadline_is_refused() {
        BoundedBody impatient = new BoundedBody(10, Duration.ofNanos(-1));

        assertThatThrownBy(() -> impatient.read(new ByteArrayInputStream(new byte[5]), 5))
                .hasMessage("too-slow at body");
    }

    @Test
    void a_sender_that_falls_silent_is_refused_as_too_slow() {
        InputStream silent = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(new TimeoutException());
            }
        };

        assertThatThrownBy(() -> body.read(silent, -1)).hasMessage("too-slow at body");
    }
}
