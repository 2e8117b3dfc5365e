package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Sentences;

class ParkedHintsTest {
    private final ParkedHints english = new ParkedHints(Locale.ENGLISH);

    @Test
    void both_languages_have_a_hint_for_the_same_codes() {
        assertThat(new Sentences("delivery/parked", Locale.FRENCH).keys())
                .isEqualTo(new Sentences("delivery/parked", Locale.ENGLISH).keys());
    }

    @Test
    void a_code_has_its_own_hint_or_that_of_its_group_or_the_one_for_all() {
        assertThat(english.of("HUB-1007")).contains("admission");
        assertThat(english.of("HUB-2105")).isEqualTo(english.of("HUB-2101")).isNotEqualTo(english.of("HUB-2108"));
        assertThat(english.of("HUB-2352")).contains("author").isNotEqualTo(english.of("HUB-2302"));
        assertThat(english.of("JSON-06")).contains("document");
        assertThat(english.of("OTHER-1")).isEqualTo(english.of("any"));
    }
}
