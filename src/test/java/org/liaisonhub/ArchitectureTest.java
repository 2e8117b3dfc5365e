package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it stands keeps the import rule. */
class ArchitectureTest {
    private static final String ROOT = "org.liaisonhub";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static String[] domain() {
        return ArchitectureRules.DOMAIN_PACKAGES;
    }

    @ParameterizedTest
    @MethodSource("domain")
    void a_domain_package_knows_only_what_it_may(String part) {
        ArchitectureRules.knowsOnlyItsOwn(ROOT, part).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("domain")
    void a_domain_package_touches_no_outside_world(String part) {
        ArchitectureRules.touchesNoOutsideWorld(ROOT, part).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("domain")
    void time_is_handed_in(String part) {
        ArchitectureRules.timeIsHandedIn(ROOT, part).check(HOUSE);
    }

    @Test
    void one_library_one_package() {
        ArchitectureRules.LIBRARIES.forEach((library, packages) ->
                ArchitectureRules.onlyItsPackageKnows(ROOT, library, packages).check(HOUSE));
    }

    @Test
    void translators_ignore_each_other() {
        ArchitectureRules.translatorsIgnoreEachOther(ROOT).check(HOUSE);
    }

    @Test
    void packages_form_no_cycle() {
        ArchitectureRules.packagesFormNoCycle(ROOT).check(HOUSE);
    }

    @Test
    void there_are_no_drawers() {
        ArchitectureRules.noDrawers(ROOT).check(HOUSE);
    }

    @Test
    void nothing_from_outside_is_transformed() {
        ArchitectureRules.nothingTransformsXml(ROOT).check(HOUSE);
    }

    @Test
    void every_package_a_rule_names_has_classes_so_that_no_rule_is_empty() {
        ArchitectureRules.LIBRARIES.values().stream()
                .flatMap(Arrays::stream)
                .distinct()
                .forEach(part -> assertThat(HOUSE.stream()
                                .filter(type -> type.getPackageName().startsWith(ROOT + "." + part))
                                .count())
                        .as(part)
                        .isGreaterThan(1));
    }
}
