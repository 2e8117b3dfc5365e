package org.liaisonhub.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StompFramesTest {
    @Test
    void frames_are_cut_at_nul_and_heart_beats_between_them_are_skipped() throws IOException {
        StompFrames frames =
                new StompFrames(bytes("\n\nMESSAGE\nack:a\\c1\n\nbody\nof it\0\nRECEIPT\nreceipt-id:2\n\n\0"));

        StompFrame message = frames.next();
        StompFrame receipt = frames.next();

        assertThat(message.command()).isEqualTo("MESSAGE");
        assertThat(message.header("ack")).isEqualTo("a:1");
        assertThat(message.body()).isEqualTo("body\nof it");
        assertThat(receipt.header("receipt-id")).isEqualTo("2");
        assertThatThrownBy(frames::next).isInstanceOf(EOFException.class);
    }

    @Test
    void a_time_out_in_the_middle_of_a_frame_loses_nothing() throws IOException {
        StompFrames frames = new StompFrames(new Halting(List.of("MESSAGE\n\nha", "lf\0")));

        assertThatThrownBy(frames::next).isInstanceOf(SocketTimeoutException.class);
        assertThat(frames.next().body()).isEqualTo("half");
    }

    @Test
    void a_frame_is_written_with_its_headers_an_empty_line_its_body_and_nul() {
        StompFrame frame = new StompFrame("SEND", Map.of("destination", "acks"), "{}");

        assertThat(frame.asText()).isEqualTo("SEND\ndestination:acks\n\n{}\0");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives its parts one by one, with a time-out after each. */
    private static final class Halting extends InputStream {
        private final Deque<InputStream> parts = new ArrayDeque<>();

        Halting(List<String> parts) {
            parts.forEach(part -> this.parts.add(bytes(part)));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = parts.element().read(into, from, length);
            if (count < 0) {
                parts.remove();
                throw new SocketTimeoutException();
            }
            return count;
        }
    }
}
