package org.liaisonhub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Sentences;

class NoticeTextTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final NoticeText FRENCH = text(Locale.FRENCH);

    @Test
    void a_notice_says_what_started_since_when_and_what_to_do() {
        Notice notice = new Notice(
                "1",
                NOON,
                Fixer.OPS,
                List.of(alert(Condition.FEED_IDLE, "mllp", 7200), alert(Condition.PARKED_MESSAGES, "", 3)),
                List.of(),
                List.of(alert(Condition.PART_DOWN, "broker", 1)));

        assertThat(FRENCH.subject(notice))
                .isEqualTo("[Liaison] Alerte : le flux mllp est muet depuis 2 h d'heures ouvrées (et 1 autre)");
        assertThat(FRENCH.body(notice))
                .contains("Commence :", "3 messages mis de côté", "./liaison parked", "depuis le 20/11/2026 13:00")
                .contains("Terminé :", "le hub n'est pas prêt : broker")
                .doesNotContain("{");
    }

    @Test
    void a_certificate_s_figure_reads_as_the_days_it_has_left() {
        assertThat(FRENCH.title(alert(Condition.CERTIFICATE_ENDS, "server", 10)))
                .isEqualTo("un certificat (server) expire dans 20 jours");
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void each_condition_has_words_in_both_languages(Condition condition) {
        String subject = condition == Condition.OVERDUE_TASKS ? "MED" : "x";
        Notice notice = new Notice("1", NOON, Fixer.OPS, List.of(alert(condition, subject, 5)), List.of(), List.of());
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(text(language).body(notice)).hasLineCount(7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void there_are_words_for_each_owner_and_none_for_what_is_not(String language) {
        Sentences sentences = new Sentences("alert/alerts", Locale.forLanguageTag(language));

        assertThat(sentences.keys())
                .containsAll(Arrays.stream(Fixer.values())
                        .map(owner -> "owner." + owner)
                        .toList());
        assertThat(sentences.keys().stream().filter(key -> key.endsWith(".do")).map(key -> key.replace(".do", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Condition.values()).map(Enum::name).toList());
    }

    private static NoticeText text(Locale language) {
        return new NoticeText(language, ZoneId.of("Europe/Paris"), "Liaison");
    }

    private static Alert alert(Condition condition, String subject, double figure) {
        return new Alert(condition, subject, figure, NOON, Alert.Phase.ACTIVE, NOON, Optional.empty());
    }
}
