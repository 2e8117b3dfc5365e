package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every architecture rule catches the offender planted for it: a rule that cannot fail guards nothing. */
class ArchitectureBitesTest {
    private static final String ROOT = "org.liaisonhub.planted";
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.knowsOnlyItsOwn(ROOT, "discharge"),
                ArchitectureRules.touchesNoOutsideWorld(ROOT, "discharge"),
                ArchitectureRules.timeIsHandedIn(ROOT, "discharge"),
                ArchitectureRules.onlyItsPackageKnows(ROOT, "org.apache.camel..", "routing"),
                ArchitectureRules.translatorsIgnoreEachOther(ROOT),
                ArchitectureRules.nothingTransformsXml(ROOT),
                ArchitectureRules.packagesFormNoCycle(ROOT),
                ArchitectureRules.noDrawers(ROOT));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_planted_offender_is_caught(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
