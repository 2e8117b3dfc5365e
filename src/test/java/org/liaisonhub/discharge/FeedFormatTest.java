package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatTest {
    private static final String HL7 = "x-application/hl7-v2+er7";

    @Test
    void a_format_without_terms_is_its_content_type() throws Exception {
        assertThat(new FeedFormat(HL7, FeedTerms.NONE).text()).isEqualTo(HL7);
        assertThat(FeedFormat.parse(HL7)).isEqualTo(new FeedFormat(HL7, FeedTerms.NONE));
    }

    @Test
    void the_terms_of_a_feed_go_with_its_messages_and_are_read_as_they_were_written() throws Exception {
        FeedFormat format = new FeedFormat(
                HL7,
                new FeedTerms(
                        Optional.of("CH Saint-Éloi"),
                        Optional.of(ZoneId.of("Europe/Brussels")),
                        Optional.of(Charset.forName("windows-1252")),
                        Optional.of("nord")));

        assertThat(format.text())
                .isEqualTo(HL7 + ";facility=CH Saint-Éloi;zone=Europe/Brussels;charset=windows-1252;codes=nord");
        assertThat(FeedFormat.parse(format.text())).isEqualTo(format);
        assertThat(FeedFormat.contentTypeOf(format.text())).isEqualTo(HL7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";ward=1",
                ";",
                ";zone",
                ";zone=Europe/Lille",
                ";zone=",
                ";charset=latin-17",
                ";charset=",
                ";facility=",
                ";codes=",
                ";zone=UTC;zone=UTC"
            })
    void terms_that_cannot_be_read_make_the_whole_unreadable_and_their_values_are_not_told(String parameters) {
        assertThatThrownBy(() -> FeedFormat.parse(HL7 + parameters))
                .isInstanceOf(FeedFormat.Unreadable.class)
                .message()
                .startsWith("its format ")
                .doesNotContain("Lille", "17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a;b", "a=b", "a\"b", "a\nb", " a"})
    void a_name_that_would_look_like_the_end_of_itself_is_none(String name) {
        assertThatThrownBy(() -> new FeedTerms(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
