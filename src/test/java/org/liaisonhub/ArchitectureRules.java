package org.liaisonhub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The import rule of the house, as sentences. Each has a planted offender in {@link ArchitectureBitesTest}. */
final class ArchitectureRules {
    /** What each package of the house may know of the others; what is not listed is forbidden. */
    private static final Map<String, String[]> DOMAIN = new LinkedHashMap<>();

    static {
        DOMAIN.put("discharge", new String[] {});
        DOMAIN.put("completeness", new String[] {"discharge"});
        DOMAIN.put("directory", new String[] {"discharge"});
        DOMAIN.put("letter", new String[] {"discharge", "completeness"});
        DOMAIN.put("audit", new String[] {"discharge"});
        DOMAIN.put("alert", new String[] {"discharge", "completeness"});
        DOMAIN.put("delivery", new String[] {"discharge", "completeness", "directory", "letter", "audit"});
    }

    static final String[] DOMAIN_PACKAGES = {
        "alert", "discharge", "completeness", "directory", "letter", "audit", "delivery"
    };

    /** The one package (or few) that may know a library. */
    static final Map<String, String[]> LIBRARIES = Map.ofEntries(
            Map.entry("ca.uhn.hl7v2..", new String[] {"hl7v2"}),
            Map.entry("ca.uhn.fhir..", new String[] {"fhir"}),
            Map.entry("org.hl7.fhir..", new String[] {"fhir"}),
            Map.entry(
                    "com.fasterxml.jackson.databind..", new String[] {"json", "console", "cli", "observe", "reading"}),
            Map.entry(
                    "com.fasterxml.jackson.core..",
                    new String[] {"json", "fhir", "fhirfeed", "console", "cli", "observe", "reading"}),
            Map.entry("com.networknt..", new String[] {"json"}),
            Map.entry("org.jdbi..", new String[] {"ledger"}),
            // The checker of the crash campaign reads the tables from outside, with none of the ledger's code.
            Map.entry("java.sql..", new String[] {"ledger", "torture"}),
            Map.entry("org.flywaydb..", new String[] {"ledger"}),
            Map.entry("com.zaxxer..", new String[] {"ledger"}),
            Map.entry("org.apache.camel..", new String[] {"routing"}),
            Map.entry("io.netty..", new String[] {"routing", "broker"}),
            Map.entry("org.apache.activemq..", new String[] {"broker"}),
            Map.entry("org.apache.sshd..", new String[] {"sftp"}),
            Map.entry("org.bouncycastle..", new String[] {"keys"}),
            Map.entry("io.javalin..", new String[] {"console", "observe"}),
            Map.entry("io.micrometer..", new String[] {"observe"}),
            Map.entry("picocli..", new String[] {"cli"}));

    private ArchitectureRules() {}

    /** {@code part} knows java, jspecify, itself and the parts it may know. */
    static ArchRule knowsOnlyItsOwn(String root, String part) {
        String[] allowed = new String[DOMAIN.getOrDefault(part, new String[0]).length + 3];
        allowed[0] = "java..";
        allowed[1] = "org.jspecify..";
        allowed[2] = root + "." + part + "..";
        for (int i = 3; i < allowed.length; i++) {
            allowed[i] = root + "." + DOMAIN.getOrDefault(part, new String[0])[i - 3] + "..";
        }
        return classes()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .as(part + " knows only java, itself and "
                        + String.join(", ", DOMAIN.getOrDefault(part, new String[0])));
    }

    static ArchRule touchesNoOutsideWorld(String root, String part) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file.."))
                .as(part + " touches no database, network or file");
    }

    static ArchRule timeIsHandedIn(String root, String part) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + part + "..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time and ids are handed to " + part);
    }

    static ArchRule onlyItsPackageKnows(String root, String library, String... packages) {
        String[] allowed = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            allowed[i] = root + "." + packages[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .as("only " + String.join(", ", packages) + " knows " + library);
    }

    static ArchRule translatorsIgnoreEachOther(String root) {
        return slices().matching(root + ".(hl7v2|fhir|fhirfeed|json|cda|ledger)..")
                .should()
                .notDependOnEachOther()
                .as("a translator knows one standard and no other translator");
    }

    /** A stylesheet is a programme, and a parser that is made elsewhere follows what a document names. */
    static ArchRule nothingTransformsXml(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".cda..", root + ".fhirfeed..", root + ".routing..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "javax.xml.transform..", "javax.xml.xpath..", "javax.xml.parsers..", "org.xml.sax.."))
                .as("what comes from outside is read by a stream of events, and never transformed");
    }

    static ArchRule packagesFormNoCycle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().as("packages form no cycle");
    }

    static ArchRule noDrawers(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..manager..", "..dto..")
                .orShould()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto)")
                .as("there are no drawers");
    }
}
