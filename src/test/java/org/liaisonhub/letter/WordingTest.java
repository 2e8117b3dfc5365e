package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.Contact;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(bundle("fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("en").stringPropertyNames());
    }

    @Test
    void a_sentence_has_the_same_gaps_in_both_languages() throws IOException {
        Properties french = bundle("fr");
        Properties english = bundle("en");

        assertThat(french.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(places(french.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void no_sentence_is_blank(String language) throws IOException {
        assertThat(bundle(language).values())
                .allSatisfy(sentence -> assertThat(sentence.toString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void every_constant_a_letter_speaks_of_has_its_words_in_both_languages(Enum<?> constant) {
        assertThat(new Wording(Locale.FRENCH, Story.PARIS).word(constant)).isNotBlank();
        assertThat(new Wording(Locale.ENGLISH, Story.PARIS).word(constant)).isNotBlank();
    }

    @Test
    void who_is_not_to_be_told_has_no_words() {
        Wording words = new Wording(Locale.FRENCH, Story.PARIS);

        assertThatThrownBy(() -> words.word(Contact.Part.NOT_TO_BE_TOLD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Contact.Part.NOT_TO_BE_TOLD");
    }

    @Test
    void a_moment_is_written_as_people_of_the_language_write_it() {
        assertThat(new Wording(Locale.FRENCH, Story.PARIS).moment(Story.at("2026-10-12T14:30")))
                .isEqualTo("12/10/2026 à 14 h 30");
        assertThat(new Wording(Locale.ENGLISH, Story.PARIS).moment(Story.at("2026-10-12T14:30")))
                .isEqualTo("12 October 2026, 14:30");
    }

    @Test
    void a_value_that_looks_like_a_gap_is_left_as_it_is() {
        assertThat(new Template("{0} puis {1}, l'autre").fill("{1}", "b")).isEqualTo("{1} puis b, l'autre");
    }

    private static Stream<Enum<?>> spoken() {
        return Vocabulary.SPOKEN.stream()
                .<Enum<?>>flatMap(kind -> Stream.of(kind.getEnumConstants()))
                .filter(constant -> !Vocabulary.UNSPOKEN.contains(constant));
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                WordingTest.class.getResourceAsStream("/letter/letter_" + language + ".properties"))) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
