package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columns_are_as_wide_as_they_must_be_up_to_their_limit() {
        TextTable table = new TextTable(5, 20);
        table.row("a", "b");
        table.row("é", "short");
        table.row("too long", "x");

        assertThat(table.lines()).containsExactly("a      b", "─────  ─────", "é      short", "too …  x");
    }

    @Test
    void a_cell_runs_over_the_empty_cells_to_its_right_and_widens_nothing() {
        TextTable table = new TextTable(3, 3, 3);
        table.row("a", "b", "c");
        table.row("one long", "", "z");

        assertThat(table.lines()).containsExactly("a  b  c", "─  ─  ─", "one…  z");
    }

    @Test
    void a_row_has_as_many_cells_as_there_are_columns() {
        TextTable table = new TextTable(3, 3);

        assertThatThrownBy(() -> table.row("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
