package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.liaisonhub.routing.mllp.RawSender.START;
import static org.liaisonhub.routing.mllp.RawSender.framed;
import static org.liaisonhub.routing.mllp.Ward.message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MllpServerTest {

    private final Hub hub = new Hub();
    private final Ward ward = hub.ward;
    private final RawSender sender = hub.sender();

    @AfterEach
    void stop() {
        sender.close();
        hub.close();
    }

    @Test
    void two_frames_in_one_packet_are_both_answered_in_order() {
        sender.says(framed(message("1")) + framed(message("2")));

        assertThat(sender.hears()).isEqualTo("AA 1");
        assertThat(sender.hears()).isEqualTo("AA 2");
    }

    @Test
    void a_frame_sent_byte_by_byte_is_answered() {
        for (char c : framed(message("1")).toCharArray()) {
            sender.says(String.valueOf(c));
        }

        assertThat(sender.hears()).isEqualTo("AA 1");
    }

    @Test
    void a_frame_without_final_carriage_return_is_answered_after_a_moment() {
        sender.says(START + message("1") + "\u001c");

        assertThat(sender.hears()).isEqualTo("AA 1");
        assertThat(sender.says("\r" + framed(message("2"))).hears()).isEqualTo("AA 2");
    }

    @Test
    void a_frame_cut_off_by_the_next_is_refused_and_the_next_is_answered() {
        sender.says(START + message("1") + framed(message("2")));

        assertThat(sender.hears()).isEqualTo("AR 1");
        assertThat(sender.hears()).isEqualTo("AA 2");
        assertThat(ward.admitted).containsExactly("2");
    }

    @Test
    void what_is_not_hl7_reaches_the_route_marked_and_is_refused() {
        sender.says(framed("GET / HTTP/1.1") + framed("") + framed(message("1")));

        assertThat(sender.hears()).isEqualTo("AR ?");
        assertThat(sender.hears()).isEqualTo("AR ?");
        assertThat(sender.hears()).isEqualTo("AA 1");
        assertThat(ward.admitted).containsExactly("1");
    }

    @Test
    void a_byte_order_mark_and_white_space_before_the_message_are_still_hl7() {
        sender.says(framed("\u00ef\u00bb\u00bf\r\n " + message("1")));

        assertThat(sender.hears()).isEqualTo("AA 1");
    }

    @Test
    void a_peer_that_never_starts_a_frame_is_refused_and_the_connection_closed() {
        sender.says("x".repeat(MllpFrameReader.MAX_BETWEEN + 100_000));

        assertThat(sender.hears()).isEqualTo("AR ?");
        assertThat(sender.hears()).isEqualTo("closed");
    }

    @Test
    void a_route_that_throws_is_answered_with_an_error_and_the_connection_goes_on() {
        ward.instead.put("1", request -> {
            throw new IllegalStateException("broker is away");
        });
        ward.instead.put("2", request -> {
            throw new StackOverflowError();
        });

        sender.says(framed(message("1")) + framed(message("2")) + framed(message("3")));

        assertThat(sender.hears()).isEqualTo("AE 1");
        assertThat(sender.hears()).isEqualTo("AE 2");
        assertThat(sender.hears()).isEqualTo("AA 3");
    }

    @Test
    void a_route_that_leaves_anything_but_an_acknowledgement_is_answered_with_an_error() {
        ward.instead.put("1", request -> request);
        ward.instead.put("2", byte[]::clone);
        ward.instead.put("3", request -> new byte[0]);
        ward.instead.put("4", request -> ("MSH|^~\\&|\rMSA|AA|4\u001c\r" + START).getBytes(ISO_8859_1));

        sender.says(framed(message("1")) + framed(message("2")) + framed(message("3")) + framed(message("4")));

        assertThat(sender.hears()).isEqualTo("AE 1");
        assertThat(sender.hears()).isEqualTo("AE 2");
        assertThat(sender.hears()).isEqualTo("AE 3");
        assertThat(sender.hears()).isEqualTo("AE 4");
    }

    @Test
    void the_sender_that_closes_its_half_still_gets_its_answers() throws IOException {
        sender.says(framed(message("1")) + START + message("2") + "\u001c");
        sender.socket.shutdownOutput();

        assertThat(sender.hears()).isEqualTo("AA 1");
        assertThat(sender.hears()).isEqualTo("AA 2");
        assertThat(sender.hears()).isEqualTo("closed");
    }

    @Test
    void the_route_sees_the_senders_address_and_no_header_of_camel() {
        sender.says(framed(message("1"))).hears();

        assertThat(ward.headers.get("1")).containsOnlyKeys(MllpHeaders.SENDER).containsValue("127.0.0.1");
    }

    @Test
    void slow_messages_do_not_hold_up_other_connections() {
        var latch = ward.hold("slow");
        var slow = new ArrayList<RawSender>();
        for (int i = 0; i < 20; i++) {
            slow.add(hub.sender().says(framed(message("slow"))));
        }
        await().until(() -> ward.admitted.size() == 20);

        var answer = sender.says(framed(message("quick"))).hears();

        assertThat(answer).isEqualTo("AA quick");
        latch.countDown();
        assertThat(slow).allSatisfy(waiting -> assertThat(waiting.hears()).isEqualTo("AA slow"));
        slow.forEach(RawSender::close);
    }

    @Test
    void ten_thousand_frames_sent_without_reading_are_answered_in_order_and_never_held_in_memory() throws Exception {
        var latch = ward.hold("0");
        var sent = new AtomicInteger();
        var writer = new Thread(() -> {
            for (int i = 0; i < 10_000; i++) {
                sender.says(framed(message(String.valueOf(i)) + "NTE|1||" + "x".repeat(2_000)));
                sent.incrementAndGet();
            }
        });
        writer.start();
        await().until(() -> ward.admitted.size() == 1);
        // Only what fits into the buffers of the two sockets could be written while the first one is handled.
        var before = new AtomicInteger(-1);
        await().until(() -> before.getAndSet(sent.get()) == sent.get());

        assertThat(sent.get()).isLessThan(10_000);
        assertThat(hub.server.heldBytes()).isZero();
        latch.countDown();
        for (int i = 0; i < 10_000; i++) {
            assertThat(sender.hears()).isEqualTo("AA " + i);
        }
        writer.join();
    }
}
