package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinesTest {
    static List<List<String>> lists() {
        return List.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("one"),
                List.of("one", "two\nlines", ""),
                List.of("\\", "\\n", "\\\n", "ends with \\"),
                List.of("carriage\rreturn", "\u2028"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_comes_back_equal_with_one_line_for_each_entry(List<String> list) {
        String text = Lines.text(list);

        assertThat(Lines.read(text)).isEqualTo(list);
        assertThat(text.chars().filter(c -> c == '\n').count()).isEqualTo(list.size());
    }
}
