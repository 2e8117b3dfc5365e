package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MllpFrameReaderTest {

    private static final String START = "\u000b";
    private static final String END = "\u001c\r";

    private final FrameMemory memory = new FrameMemory(1_000_000);
    private final MllpFrameReader reader = new MllpFrameReader(100_000, memory);

    @Test
    void two_frames_in_one_piece_come_out_in_order() {
        var frames = read(START + "MSH|1" + END + START + "MSH|2" + END);

        assertThat(frames).containsExactly("MSH|1", "MSH|2");
    }

    @Test
    void a_frame_arrives_byte_by_byte() {
        var frames = new ArrayList<String>();
        for (char c : (START + "MSH|1\rPID|1" + END).toCharArray()) {
            frames.addAll(read(String.valueOf(c)));
        }

        assertThat(frames).containsExactly("MSH|1\rPID|1");
    }

    @Test
    void line_ends_and_noise_between_frames_are_skipped() {
        var frames = read("\r\nnoise" + START + "MSH|1" + END + "\r\n\r\n" + START + "MSH|2" + END);

        assertThat(frames).containsExactly("MSH|1", "MSH|2");
    }

    @Test
    void more_noise_than_any_sender_sends_is_a_fault() {
        var frames = read("x".repeat(MllpFrameReader.MAX_BETWEEN + 1));

        assertThat(frames).containsExactly("no-start-block:");
    }

    @Test
    void an_end_block_without_carriage_return_ends_the_frame_when_the_next_one_starts() {
        var frames = read(START + "MSH|1\u001c" + START + "MSH|2" + END);

        assertThat(frames).containsExactly("MSH|1", "MSH|2");
    }

    @Test
    void an_end_block_without_carriage_return_ends_the_frame_when_nothing_follows() {
        assertThat(read(START + "MSH|1\u001c")).isEmpty();
        assertThat(reader.awaitsCarriageReturn()).isTrue();

        assertThat(reader.finish().map(MllpFrameReaderTest::told)).contains("MSH|1");
        assertThat(read("\r" + START + "MSH|2" + END)).containsExactly("MSH|2");
    }

    @Test
    void an_end_block_inside_a_line_does_not_cut_the_message() {
        var frames = read(START + "MSH|a\u001cb\u001c\u001c\u001dc" + END);

        assertThat(frames).containsExactly("MSH|a\u001cb\u001c\u001c\u001dc");
    }

    @Test
    void an_unfinished_frame_is_never_finished_for_the_sender() {
        read(START + "MSH|half");

        assertThat(reader.finish()).isEmpty();
        assertThat(reader.isInsideFrame()).isTrue();
    }

    @Test
    void a_start_block_inside_a_frame_refuses_it_and_begins_the_next() {
        var frames = read(START + "MSH|cut off" + START + "MSH|2" + END);

        assertThat(frames).containsExactly("nested-start:MSH|cut off", "MSH|2");
    }

    @Test
    void a_doubled_start_block_loses_nothing_and_is_no_fault() {
        var frames = read(START + START + "MSH|1" + END);

        assertThat(frames).containsExactly("MSH|1");
    }

    @Test
    void a_frame_over_the_limit_is_refused_once_and_its_rest_skipped() {
        var frames = read(START + "MSH|" + "x".repeat(250_000) + END + START + "MSH|2" + END);

        assertThat(frames).hasSize(2);
        assertThat(frames.get(0)).startsWith("too-large:");
        assertThat(frames.get(1)).isEqualTo("MSH|2");
    }

    @Test
    void a_frame_over_the_limit_in_pieces_is_refused_with_its_head_as_soon_as_it_is_too_large() {
        read(START + "MSH|" + "x".repeat(90_000));

        var refused = read("x".repeat(20_000));

        assertThat(refused).hasSize(1);
        assertThat(refused.get(0)).startsWith("too-large:MSH|x").hasSizeLessThanOrEqualTo(10 + 64 * 1024);
        assertThat(read("x".repeat(500_000))).isEmpty();
        assertThat(read(END + START + "MSH|2" + END)).containsExactly("MSH|2");
    }

    @Test
    void a_frame_of_exactly_the_limit_passes() {
        var frames = read(START + "M".repeat(100_000) + END);

        assertThat(frames).containsExactly("M".repeat(100_000));
    }

    @Test
    void memory_is_held_while_a_long_frame_is_read_and_handled_and_freed_after() {
        read(START + "x".repeat(50_000));
        long whileReading = memory.held();
        read(END);
        long whileHandling = memory.held();
        read("\r");

        assertThat(whileReading).isBetween(40_000L, 100_000L);
        assertThat(whileHandling).isEqualTo(whileReading);
        assertThat(memory.held()).isZero();
    }

    @Test
    void a_frame_is_refused_when_the_others_hold_all_the_memory() {
        memory.hold(990_000);

        var frames = read(START + "MSH|" + "x".repeat(50_000) + END + START + "MSH|2" + END);

        assertThat(frames.get(0)).startsWith("no-room:");
        assertThat(frames.get(1)).isEqualTo("MSH|2");
        assertThat(memory.held()).isEqualTo(990_000);
    }

    @Test
    void resetting_frees_the_memory_of_an_unfinished_frame() {
        read(START + "x".repeat(50_000));

        reader.reset();

        assertThat(memory.held()).isZero();
        assertThat(reader.isInsideFrame()).isFalse();
    }

    private List<String> read(String piece) {
        var in = ByteBuffer.wrap(piece.getBytes(ISO_8859_1));
        var frames = new ArrayList<String>();
        Optional<MllpFrame> frame = reader.read(in);
        while (frame.isPresent()) {
            frames.add(told(frame.get()));
            frame = in.hasRemaining() ? reader.read(in) : Optional.empty();
        }
        return frames;
    }

    private static String told(MllpFrame frame) {
        return frame instanceof MllpFrame.Broken broken
                ? broken.fault().code() + ":" + new String(broken.head(), ISO_8859_1)
                : new String(((MllpFrame.Whole) frame).content(), ISO_8859_1);
    }
}
