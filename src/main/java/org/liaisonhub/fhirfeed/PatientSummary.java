package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact;
import org.liaisonhub.discharge.Fact;

/**
 * What a document about a patient without a stay says (IPS, the French VSM): the allergies, and what was taken before. The rest is another
 * doctor's word on other days, and must not pass for what the hospital says of a stay; it is remarked on.
 */
final class PatientSummary {
    private PatientSummary() {}

    static List<Fact> of(Telling telling) {
        ItemFacts items = new ItemFacts(telling);
        Findings findings = new Findings(telling);
        List<Fact> facts = new ArrayList<>();
        for (Section section : Section.of(telling)) {
            if (section.is("48765-2")) {
                section.listing(
                                findings::allergies,
                                line -> new ClinicalFact.Allergy(line, Optional.empty(), Optional.empty()))
                        .map(ClinicalFact.Allergies::new)
                        .ifPresent(facts::add);
            } else if (section.is("10160-0") || section.is("42346-7")) {
                section.entries(Treatments::isOne)
                        .forEach(medicine -> items.before(medicine).ifPresent(facts::add));
            } else {
                telling.remark(section.element(), "is about no stay; left out");
            }
        }
        return facts;
    }
}
