package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Sentences;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FileKind;

class FactWordsTest {
    private static final Sentences FRENCH = new Sentences("cli/facts", Locale.FRENCH);
    private static final Sentences ENGLISH = new Sentences("cli/facts", Locale.ENGLISH);

    @Test
    void every_type_of_fact_and_every_code_in_one_has_words_in_both_languages() {
        Set<String> wanted = new TreeSet<>();
        types(Fact.class).forEach(type -> {
            wanted.add("fact." + type.getSimpleName());
            codes(type, wanted, new TreeSet<>());
        });

        assertThat(FRENCH.keys()).containsAll(wanted);
        assertThat(ENGLISH.keys()).isEqualTo(FRENCH.keys());
    }

    @Test
    void codes_are_words_and_texts_stay_as_they_were_said() throws IOException {
        assertThat(french("""
                {"lines":{"entries":[{"treatment":{"name":"STOPPED 5 mg","code":{"system":"urn:oid:1","code":"C07","display":"d"},
                "dosage":"1 le\\nmatin"},"change":"STOPPED","reason":{"text":"HOME"}}]}}""")).isEqualTo("STOPPED 5 mg, C07, 1 le / matin, ARRÊTÉ, HOME");
        assertThat(french("{\"allergies\":{\"entries\":[],\"whyEmpty\":\"NIL_KNOWN\"}}"))
                .isEqualTo("aucun");
        assertThat(french("{\"at\":\"2026-11-20T15:00:00.123Z\"}")).isEqualTo("2026-11-20T15:00:00Z");
    }

    private static String french(String json) throws IOException {
        return new FactWords(Locale.FRENCH).of(new JsonMapper().readTree(json));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactWordsTest::types)
                : Stream.of(type);
    }

    /** As far as a person is shown them: registers and kinds of files are left out. */
    private static void codes(Class<?> whole, Set<String> wanted, Set<String> seen) {
        if (!whole.isRecord() || !seen.add(whole.getName())) {
            return;
        }
        for (RecordComponent part : whole.getRecordComponents()) {
            Class<?> type = inner(part.getGenericType());
            if (type.isEnum() && type != FileKind.class && !FactWords.FOR_MACHINES.contains(part.getName())) {
                Arrays.stream(type.getEnumConstants())
                        .forEach(code -> wanted.add(part.getName() + "." + ((Enum<?>) code).name()));
            }
            codes(type, wanted, seen);
        }
    }

    private static Class<?> inner(Type type) {
        return type instanceof ParameterizedType generic ? inner(generic.getActualTypeArguments()[0]) : (Class<?>) type;
    }
}
