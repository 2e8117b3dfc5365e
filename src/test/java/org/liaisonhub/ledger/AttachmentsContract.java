package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/** Attached files: kept once under their digest, for as long as anybody names them. */
interface AttachmentsContract extends OpenLedgers {
    StayId OTHER = new StayId("CH/NORD", "S-2");

    @Test
    default void a_file_comes_back_byte_for_byte_by_its_digest() {
        byte[] random = new byte[300_000];
        new Random(4).nextBytes(random);
        FileContent scan = FileContent.of(random);
        FileContent text = FileContent.of("%PDF-1.4 ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

        write(entry -> {
            entry.keep(Story.STAY, scan, Story.NOON);
            entry.keep(Story.STAY, text, Story.NOON);
        });

        assertThat(ledger().attachment(scan.digest())).contains(random);
        assertThat(ledger().attachment(text.digest())).contains(text.bytes());
        assertThat(ledger().attachment("0".repeat(64))).isEmpty();
    }

    @Test
    default void a_file_goes_with_the_last_stay_that_names_it() {
        FileContent file = FileContent.of("%PDF-1.4 once".getBytes(StandardCharsets.UTF_8));
        write(entry -> {
            entry.summarise(Story.summary(Story.STAY, Story.NOON));
            entry.summarise(Story.summary(OTHER, Story.NOON));
            entry.keep(Story.STAY, file, Story.NOON);
            entry.keep(Story.STAY, file, Story.NOON);
            entry.keep(OTHER, file, Story.NOON);
        });

        write(entry -> entry.purge(Story.STAY, Story.NOON));
        assertThat(ledger().attachment(file.digest())).contains(file.bytes());

        write(entry -> entry.purge(OTHER, Story.NOON));
        assertThat(ledger().attachment(file.digest())).isEmpty();
    }

    @Test
    default void a_file_a_patient_names_goes_with_the_last_of_his_stays() {
        PatientId patient = new PatientId("CH/NORD", "4711", PatientId.Kind.LOCAL);
        FileContent file = FileContent.of("%PDF-1.4 his".getBytes(StandardCharsets.UTF_8));
        write(entry -> {
            entry.summarise(Story.summary(Story.STAY, Story.NOON));
            entry.summarise(Story.summary(OTHER, Story.NOON));
            entry.link(patient, Story.STAY);
            entry.link(patient, OTHER);
            entry.keep(patient, file, Story.NOON);
        });

        write(entry -> entry.purge(Story.STAY, Story.NOON));
        assertThat(ledger().attachment(file.digest())).isPresent();

        write(entry -> entry.purge(OTHER, Story.NOON));
        assertThat(ledger().attachment(file.digest())).isEmpty();
    }

    @Test
    default void a_file_that_is_kept_while_it_is_purged_is_there_for_whoever_names_it() throws Exception {
        FileContent file = FileContent.of("%PDF-1.4 contended".getBytes(StandardCharsets.UTF_8));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                StayId going = new StayId("CH/NORD", "GOING-" + i);
                StayId coming = new StayId("CH/NORD", "COMING-" + i);
                write(entry -> {
                    entry.summarise(Story.summary(going, Story.NOON));
                    entry.keep(going, file, Story.NOON);
                });
                List<Future<?>> both = new ArrayList<>();
                both.add(threads.submit(() -> write(entry -> entry.purge(going, Story.NOON))));
                both.add(threads.submit(() -> write(entry -> {
                    entry.summarise(Story.summary(coming, Story.NOON));
                    entry.keep(coming, file, Story.NOON);
                })));
                for (Future<?> one : both) {
                    one.get();
                }
                assertThat(ledger().attachment(file.digest())).as("round %d", i).isPresent();
                write(entry -> entry.purge(coming, Story.NOON));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
