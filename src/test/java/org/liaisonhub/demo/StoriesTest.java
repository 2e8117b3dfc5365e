package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonEnvelope;
import org.liaisonhub.json.JsonLimits;

/** The stories that the demo plays, as it finds them in the program. */
class StoriesTest {
    private static final List<Story> STORIES = Stories.all(Locale.FRENCH);

    @Test
    void there_are_at_least_eight_and_each_is_told_in_both_languages() {
        List<Story> english = Stories.all(Locale.ENGLISH);

        assertThat(STORIES).hasSizeGreaterThanOrEqualTo(8);
        for (int i = 0; i < STORIES.size(); i++) {
            assertThat(STORIES.get(i).title())
                    .isNotBlank()
                    .isNotEqualTo(english.get(i).title());
        }
    }

    @Test
    void every_message_but_the_noise_is_taken_at_its_door() {
        JsonCheck json = new JsonCheck(JsonLimits.DEFAULT, Locale.ENGLISH);

        for (Story story : STORIES) {
            for (StoryMessage message : story.messages()) {
                boolean isTaken = message.isHl7()
                        ? FirstLook.at(message.bytes()) instanceof FirstLook.Acceptable
                        : json.check(message.bytes()) instanceof JsonEnvelope.Acceptable;
                assertThat(isTaken)
                        .as(story.folder() + "/" + message.file())
                        .isEqualTo(!message.file().contains("noise"));
            }
        }
    }

    @Test
    void every_recipient_in_an_ending_is_played_by_somebody() {
        Set<String> played =
                CastMember.ALL.stream().map(CastMember::recipientId).collect(Collectors.toSet());

        assertThat(STORIES)
                .allSatisfy(story -> assertThat(story.ending().deliveries())
                        .extracting(Ending.Arrival::recipient)
                        .allMatch(played::contains));
    }

    @Test
    void the_stay_of_an_ending_is_the_stay_of_its_messages() {
        for (Story story : STORIES) {
            story.ending()
                    .stay()
                    .ifPresent(stay -> assertThat(story.messages().stream()
                                    .filter(StoryMessage::isHl7)
                                    .flatMap(message -> FirstLook.at(message.bytes()).opened().stream())
                                    .map(envelope ->
                                            envelope.stay().orElseThrow().number()))
                            .containsOnly(stay));
        }
    }

    @Test
    void what_must_be_answered_first_comes_before_a_message_of_the_story() {
        assertThat(STORIES)
                .allSatisfy(story -> assertThat(story.messages().stream()
                                .map(StoryMessage::file)
                                .toList())
                        .containsAll(story.ending().answeredBefore()));
    }

    @Test
    void an_ending_is_read_line_by_line() {
        Ending ending = Objects.requireNonNull(Endings.read("""
                # remark
                x stay 12
                x delivery dr-who FIRST SENT SENT NO_ANSWER

                x task DEL-02
                """).get("x"));

        assertThat(ending.stay()).isEqualTo(Optional.of("12"));
        assertThat(ending.deliveries()).extracting(Ending.Arrival::recipient).containsExactly("dr-who");
        assertThat(ending.tasks()).containsExactly("DEL-02");
    }

    @Test
    void an_ending_that_is_not_understood_names_its_line() {
        assertThatThrownBy(() -> Endings.read("x delivery dr-who MAYBE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x delivery dr-who MAYBE");
    }
}
