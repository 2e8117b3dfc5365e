package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.SEC;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep.Kind;
import org.liaisonhub.discharge.ClinicalFact.NamedDocument;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Enclosures;
import org.liaisonhub.discharge.Listing;

/** What is to happen next, who does it, and whom to call. After a death only the number and the documents matter. */
final class FollowUpRules {
    static final DossierRule NO_FOLLOW_UP = DossierRule.of(
            "FUP-01",
            MAJOR,
            MED,
            "CSP R.1112-1-2, 6°; CI-SIS LDL-SES (LOINC 18776-5)",
            situation -> Trouble.when(
                    !new Leaving(situation).isDeath() && Silence.unlessGivenOrNone(steps(situation)), FollowUp.class));

    static final DossierRule NOBODY_BOOKS = steps(
            "FUP-02",
            SEC,
            "HAS discharge check-list, 6; CI-SIS LDL-SES",
            step -> step.kind() != Kind.REQUEST && step.at().isEmpty() && Silence.onText(step.owner()));

    static final DossierRule REQUEST_TO_NOBODY = steps(
            "FUP-03",
            MED,
            "PRSB eDischarge Summary (plan and requested actions)",
            step -> step.kind() == Kind.REQUEST
                    && (Silence.onText(step.owner()) || step.by().isEmpty()));

    static final DossierRule NO_CALL_BACK = DossierRule.of(
            "FUP-06",
            MAJOR,
            SEC,
            "HAS discharge check-list, 5; PRSB eDischarge Summary",
            situation -> Trouble.when(
                    situation
                            .dossier()
                            .find(CallBack.class)
                            .filter(FollowUpRules::canBeCalled)
                            .isEmpty(),
                    CallBack.class));

    static final DossierRule DOCUMENT_NOT_JOINED = DossierRule.of(
            "FUP-08", MAJOR, SEC, "HAS discharge check-list, 4 and 17", situation -> missing(situation.dossier()));

    static final List<DossierRule> RULES =
            List.of(NO_FOLLOW_UP, NOBODY_BOOKS, REQUEST_TO_NOBODY, NO_CALL_BACK, DOCUMENT_NOT_JOINED);

    private FollowUpRules() {}

    private static DossierRule steps(String id, Fixer fixer, String basis, Predicate<FollowUpStep> faulty) {
        return DossierRule.of(
                id,
                MAJOR,
                fixer,
                basis,
                situation -> new Leaving(situation).isDeath()
                        ? List.of()
                        : Trouble.each(FollowUp.class, steps(situation), faulty, FollowUpStep::what));
    }

    private static Optional<Listing<FollowUpStep>> steps(Situation situation) {
        return situation.dossier().find(FollowUp.class).map(FollowUp::steps);
    }

    /** Each at its place in the hospital's own list where it stands there: a task is opened once for each place. */
    private static List<Trouble> missing(Dossier dossier) {
        List<String> missing = Enclosures.of(dossier).missing();
        List<String> listed = dossier.find(NamedDocuments.class).stream()
                .flatMap(named -> named.documents().entries().stream())
                .map(NamedDocument::title)
                .toList();
        return IntStream.range(0, missing.size())
                .mapToObj(place -> {
                    int named = listed.indexOf(missing.get(place));
                    String where = named < 0
                            ? Attached.class.getSimpleName() + "/" + place
                            : NamedDocuments.class.getSimpleName() + "/" + named;
                    return Trouble.in(where, missing.get(place));
                })
                .toList();
    }

    private static boolean canBeCalled(CallBack callBack) {
        return !callBack.phone().isBlank() && !Silence.onText(callBack.role()) && !Silence.onText(callBack.hours());
    }
}
