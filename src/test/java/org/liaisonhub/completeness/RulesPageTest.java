package org.liaisonhub.completeness;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Golden;

class RulesPageTest {
    private static final Sentences FRENCH = new Sentences("completeness/rules", Locale.FRENCH);
    private static final Sentences ENGLISH = new Sentences("completeness/rules", Locale.ENGLISH);
    private static final String HEAD = """
            # Rules

            Generated from the catalogue; do not edit. To change a rule, change its class in `org.liaisonhub.completeness` and its
            sentences in `src/main/resources/completeness`, then run
            `mvn -o test -Dtest=RulesPageTest -Dgolden.update=true` and read the diff.

            BLOCK: not sent to the recipient concerned. MAJOR: sent at once, shown on the first page, task due the same day.
            MINOR: sent, task due within two working days. INFO: counted only.

            Who can put it right: ADM admissions and identity, MED discharging doctor, NUR ward nurse, PHA hospital pharmacist,
            SOC social worker or discharge cell, SEC ward secretariat, OPS hub operations, DIR keeper of the directory.

            An explicit "none" is an answer; silence is the fault. DEL rules are judged by the delivery step, all others on the
            dossier, before departure and after it.
            """;

    @Test
    void the_page_says_what_the_catalogue_says() {
        String rules =
                RuleCatalogue.inForce().stream().map(RulesPageTest::paragraph).collect(Collectors.joining());

        Golden.check(Path.of("src/site/markdown/rules.md"), HEAD + rules);
    }

    private static String paragraph(Rule rule) {
        return """

                ## %s %s

                %s · %s · %s

                - fr: **%s** %s
                - en: %s
                """.formatted(
                        rule.id(),
                        say(ENGLISH, rule, "title"),
                        rule.severity(),
                        rule.fixer(),
                        rule.basis(),
                        say(FRENCH, rule, "title") + ".",
                        say(FRENCH, rule, "ward"),
                        say(ENGLISH, rule, "ward"));
    }

    private static String say(Sentences sentences, Rule rule, String kind) {
        String key = rule.id() + "." + kind;
        return sentences.say(
                key,
                IntStream.range(0, sentences.detailsIn(key))
                        .mapToObj(detail -> "…")
                        .toArray());
    }
}
