package org.liaisonhub.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyPlacesTest {
    private final BodyPlaces places = new BodyPlaces(16, Duration.ofMillis(50));
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final CountDownLatch enough = new CountDownLatch(1);
    private int passed;

    @AfterEach
    void letGo() {
        enough.countDown();
        senders.shutdown();
    }

    @Test
    void one_account_has_half_of_the_places_and_the_others_are_left_to_the_others() throws Exception {
        holdFor("engine", 8);

        assertThatThrownBy(() -> pass("engine", 1)).satisfies(BodyPlacesTest::isBusy);
        pass("laboratory", 8);
        assertThat(passed).isEqualTo(1);
    }

    @Test
    void a_body_that_needs_more_than_half_passes_when_it_is_its_accounts_only_one() throws Exception {
        pass("engine", 12);
        pass("engine", 16);
        assertThat(passed).isEqualTo(2);

        holdFor("engine", 1);
        assertThatThrownBy(() -> pass("engine", 9)).satisfies(BodyPlacesTest::isBusy);
    }

    @Test
    void all_accounts_together_have_no_more_than_there_are() throws Exception {
        holdFor("engine", 8);
        holdFor("laboratory", 8);

        assertThatThrownBy(() -> pass("ward", 1)).satisfies(BodyPlacesTest::isBusy);
    }

    @Test
    void places_are_given_back_when_the_work_fails_and_when_they_were_not_had() throws Exception {
        assertThatThrownBy(() -> places.with("engine", 16, () -> {
                    throw new IOException("cut off");
                }))
                .isInstanceOf(IOException.class);
        pass("engine", 16);

        holdFor("laboratory", 8);
        assertThatThrownBy(() -> pass("engine", 9)).satisfies(BodyPlacesTest::isBusy);
        pass("engine", 8);
        assertThat(passed).isEqualTo(2);
    }

    private void pass(String account, int needed) throws IOException, ServletException {
        places.with(account, needed, () -> passed++);
    }

    /** Until the test is over. */
    private void holdFor(String account, int needed) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        senders.execute(() -> {
            try {
                places.with(account, needed, () -> {
                    held.countDown();
                    awaitQuietly();
                });
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        });
        held.await();
    }

    private void awaitQuietly() {
        try {
            enough.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void isBusy(Throwable refused) {
        assertThat(((Refusal) refused).fault()).isEqualTo(Fault.BUSY);
    }
}
