package org.liaisonhub.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading;

class SoundDocumentsTest {
    private final JsonCheck door = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);
    private final JsonFeedReader behind = door.reader(Locale.ENGLISH);
    private final JsonFeedReader alone = new JsonFeedReader(JsonLimits.DEFAULT, Locale.ENGLISH);

    @Test
    void behind_the_door_the_same_is_read_as_without_one() {
        byte[] body = Documents.full();

        door.check(body);

        assertThat(said(behind, body)).isEqualTo(said(alone, body)).isNotEmpty();
        assertThat(said(behind, body)).isEqualTo(said(alone, body));
    }

    @Test
    void what_the_door_refused_is_refused_behind_it() {
        byte[] body = Documents.full(root -> root.put("reason", 1));

        door.check(body);

        assertThat(behind.read(body, "ehr", Instant.EPOCH)).isInstanceOf(FeedReading.NotUnderstood.class);
    }

    @Test
    void what_never_came_through_the_door_is_checked() {
        door.check(Documents.full());

        assertThat(behind.read(Documents.full(root -> root.put("more", 1)), "ehr", Instant.EPOCH))
                .isInstanceOf(FeedReading.NotUnderstood.class);
    }

    @Test
    void a_document_counts_once_for_each_time_it_was_let_in() {
        SoundDocuments sound = new SoundDocuments();
        sound.remember(new byte[] {1});

        assertThat(sound.take(new byte[] {1})).isTrue();
        assertThat(sound.take(new byte[] {1})).isFalse();
    }

    @Test
    void only_so_many_are_remembered() {
        SoundDocuments sound = new SoundDocuments();
        for (int i = 0; i <= SoundDocuments.MOST; i++) {
            sound.remember(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }

        assertThat(sound.take("0".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(sound.take("1".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isTrue();
    }

    private static List<DischargeEvent> said(JsonFeedReader reader, byte[] body) {
        return ((FeedReading.Understood) reader.read(body, "ehr", Instant.EPOCH)).events();
    }
}
