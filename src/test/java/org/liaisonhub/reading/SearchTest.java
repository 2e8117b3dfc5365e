package org.liaisonhub.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OfflineFeeds;

class SearchTest {
    private static final Path MESSAGE = Path.of("src/main/resources/demo/discharges/01-heart-failure/4.adt-a03.hl7");

    private static Search search(int mostReads) throws Exception {
        HubSettings settings =
                HubSettings.read(Path.of(""), Path.of("target"), Optional.empty(), Map.of(), new Properties());
        Piece piece = new OfflineFeeds(settings, InstantSource.fixed(Instant.EPOCH))
                .piece("m", Piece.Format.HL7, Files.readAllBytes(MESSAGE), Optional.empty());
        Anatomy anatomy = piece.anatomy().orElseThrow();
        Trial trial = Trial.of(
                        Case.of(List.of(piece), Trust.EQUAL),
                        0,
                        new StatementWords(Locale.ENGLISH, settings.zone()),
                        false,
                        anatomy.without(Set.of()))
                .orElseThrow();
        Search search = new Search(anatomy, trial, anatomy.coarse(), mostReads);
        search.run();
        return search;
    }

    @Test
    void with_enough_readings_all_of_a_message_is_looked_into() throws Exception {
        assertThat(search(4_000).isWhole()).isTrue();
        assertThat(search(4_000).unused()).isNotEmpty();
    }

    @Test
    void a_search_that_was_cut_short_says_so_and_calls_nothing_unused_that_is_used() throws Exception {
        Search cut = search(20);

        assertThat(cut.isWhole()).isFalse();
        assertThat(search(4_000).unused()).containsAll(cut.unused());
    }
}
