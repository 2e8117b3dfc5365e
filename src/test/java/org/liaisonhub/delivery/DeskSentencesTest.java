package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.completeness.Sentences;

class DeskSentencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_answer_of_the_desk_and_every_status_has_its_sentence_and_no_sentence_is_left_over(String language) {
        var wanted = new TreeSet<String>();
        Stream.of(DeskCode.values()).map(DeskCode::code).forEach(wanted::add);
        Stream.of(DeliveryStatus.values()).map(status -> "status." + status).forEach(wanted::add);

        assertThat(new Sentences("delivery/desk", new Locale(language)).keys()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_tells_each_of_its_details_in_both_languages_and_is_another_in_each(DeskCode code) {
        DeskAnswer answer = answer(code);
        String french = new DeskSentences(Locale.FRENCH).of(answer);
        String english = new DeskSentences(Locale.ENGLISH).of(answer);

        assertThat(french).isNotEqualTo(english);
        assertThat(answer.details()).allMatch(french::contains).allMatch(english::contains);
    }

    @Test
    void a_status_is_told_by_the_word_the_lists_of_the_command_have_for_it() {
        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            Sentences command = new Sentences("cli/cli", language);
            for (DeliveryStatus status : DeliveryStatus.values()) {
                assertThat(new DeskSentences(language).of(DeskCode.NOT_HELD.with(status)))
                        .endsWith(" " + command.say("state." + status) + ".");
            }
        }
    }

    @Test
    void an_answer_takes_the_details_its_code_names_and_can_be_read_again_by_their_names() {
        DeskAnswer answer = DeskCode.ANSWERED.with("dr-martin", DeliveryStatus.ACCEPTED);

        assertThat(answer.named()).isEqualTo(Map.of("recipient", "dr-martin", "status", "ACCEPTED"));
        assertThat(DeskAnswer.of("answered", answer.named())).contains(answer);
        assertThatIllegalArgumentException().isThrownBy(() -> DeskCode.ANSWERED.with("dr-martin"));
    }

    @Test
    void why_a_message_is_still_not_understood_is_told_with_what_to_do_about_it() {
        DeskAnswer answer = DeskCode.STILL_NOT_UNDERSTOOD.with("HUB-2122", "PV1-19 holds no stay number");

        for (Locale language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(new DeskSentences(language).of(answer))
                    .contains("(HUB-2122)", "PV1-19 holds no stay number", new ParkedHints(language).of("HUB-2122"));
        }
    }

    @Test
    void what_a_newer_hub_says_is_not_guessed() {
        assertThat(DeskAnswer.of("sent-by-pigeon", Map.of())).isEmpty();
        assertThat(DeskAnswer.of("answered", Map.of("recipient", "dr-martin"))).isEmpty();
    }

    private static DeskAnswer answer(DeskCode code) {
        return code.with(code.details().stream().map(name -> "<" + name + ">").toArray());
    }
}
