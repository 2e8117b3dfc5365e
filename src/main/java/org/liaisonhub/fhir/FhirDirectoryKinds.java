package org.liaisonhub.fhir;

import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.liaisonhub.directory.Recipient.Kind;

/**
 * What a recipient is, by the codes of its role, specialty or type: the French registers of professions, specialties and
 * facility categories (content in the CI-SIS nomenclatures), HL7, Belgian CD-HCPARTY. Who is in none of them is other.
 */
final class FhirDirectoryKinds {
    private static final String NOS = "https://mos.esante.gouv.fr/NOS/";

    private static final Map<String, Map<String, Kind>> KINDS = Map.of(
            NOS + "TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale",
            Map.of(
                    "SM26", Kind.GENERAL_PRACTITIONER,
                    "SM53", Kind.GENERAL_PRACTITIONER,
                    "SM54", Kind.GENERAL_PRACTITIONER),
            NOS + "TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante",
            Map.of("60", Kind.NURSE),
            NOS + "TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement",
            // Home nursing service, hospital at home.
            Map.of("354", Kind.NURSE, "127", Kind.NURSE),
            "http://terminology.hl7.org/CodeSystem/practitioner-role",
            Map.of("nurse", Kind.NURSE),
            "http://terminology.hl7.org/CodeSystem/service-type",
            // General practice.
            Map.of("124", Kind.GENERAL_PRACTITIONER),
            "https://www.ehealth.fgov.be/standards/fhir/core/CodeSystem/cd-hcparty",
            Map.of("persgeneralphysician", Kind.GENERAL_PRACTITIONER, "persnurse", Kind.NURSE));

    private FhirDirectoryKinds() {}

    static Kind of(Stream<CodeableConcept> concepts) {
        return concepts.flatMap(concept -> concept.getCoding().stream())
                .filter(Coding::hasSystem)
                .flatMap(coding -> Stream.ofNullable(
                        KINDS.getOrDefault(coding.getSystem(), Map.of()).get(coding.getCode())))
                .findFirst()
                .orElse(Kind.OTHER);
    }
}
