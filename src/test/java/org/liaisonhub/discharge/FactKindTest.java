package org.liaisonhub.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactKindTest {
    @Test
    void every_type_of_fact_is_of_exactly_one_kind() {
        List<Class<?>> placed = Arrays.stream(FactKind.values())
                .<Class<?>>flatMap(kind -> kind.facts().stream())
                .toList();

        assertThat(placed).containsExactlyInAnyOrderElementsOf(types(Fact.class).toList());
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactKindTest::types)
                : Stream.of(type);
    }
}
