package org.liaisonhub.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.ClinicalFact.PatientAdvice;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;

/**
 * Writes what is known about a stay in the order of the law (R.1112-1-2), what is missing first. The text stands alone
 * and speaks neither of its version nor of the moment of writing, so that the same content has the same
 * {@link LetterDocument#fingerprint()}. It leaves out whoever is not to be told anything, and the national number of an
 * identity that was not validated (rule ID-02), and so does the dossier inside the document. Can be shared by threads.
 */
public final class LetterWriter {
    private final Locale language;
    private final Wording words;
    private final Movement movement;
    private final GapList gaps;
    private final AlertList alerts;
    private final StaySection stay;
    private final ClinicalSections clinical;
    private final TreatmentTable treatments;
    private final ResultTables results;
    private final NextSteps nextSteps;
    private final CareOrders care;
    private final LifeAtHome home;
    private final ContactList contacts;
    private final CallBackNumber callBack;

    /**
     * A writer for one language.
     *
     * @param language French or English
     * @param zone the hospital's time zone, in which every date and hour is told
     * @param gapSentence what a finding says to a receiver; blank where it has nothing to say to one
     * @throws IllegalArgumentException if there are no words for that language
     */
    public LetterWriter(Locale language, ZoneId zone, Function<Finding, String> gapSentence) {
        this.language = language;
        this.words = new Wording(language, zone);
        this.movement = new Movement(words);
        this.gaps = new GapList(words, gapSentence);
        this.alerts = new AlertList(words, movement);
        this.stay = new StaySection(words, movement);
        this.clinical = new ClinicalSections(words);
        this.treatments = new TreatmentTable(words);
        this.results = new ResultTables(words);
        this.nextSteps = new NextSteps(words);
        this.care = new CareOrders(words);
        this.home = new LifeAtHome(words);
        this.contacts = new ContactList(words);
        this.callBack = new CallBackNumber(words);
    }

    /** The letter for the GP and other doctors. */
    public LiaisonLetter letter(StayId id, int version, Dossier dossier, Verdict verdict, Instant now) {
        Dossier told = Disclosure.of(dossier);
        List<Finding> missing = gaps.forDoctor(verdict);
        Outline outline = new Outline(words)
                .where(SectionKind.GAPS, gaps.blocks(missing, told))
                .where(SectionKind.ALERTS, alerts.forDoctor(told))
                .always(SectionKind.STAY, stay.forDoctor(id, told))
                .always(SectionKind.REASON, clinical.reason(told))
                .always(SectionKind.HOSPITAL_COURSE, clinical.course(told))
                .always(SectionKind.DIAGNOSES, clinical.diagnoses(told))
                .always(SectionKind.ALLERGIES, clinical.allergies(told));
        if (movement.died(told)) {
            outline.where(SectionKind.PENDING_RESULTS, results.title(told), results.blocks(told));
        } else {
            afterwards(outline, told);
        }
        outline.where(SectionKind.CONTACTS, contacts.blocks(told))
                .where(SectionKind.DOCUMENTS, nextSteps.documents(told))
                .always(SectionKind.CALL_BACK, callBack.blocks(told));
        return new LiaisonLetter(
                new DocumentId(id, DocumentKind.LIAISON_LETTER, version),
                language,
                words.text("letter.title"),
                now,
                told,
                missing,
                outline.sections());
    }

    /** The care plan for the community nurse; of a patient who died, only that, and whom to call. */
    public CarePlan carePlan(StayId id, int version, Dossier dossier, Verdict verdict, Instant now) {
        Dossier told = Disclosure.of(dossier);
        List<Finding> missing = gaps.forNurse(verdict);
        Outline outline = new Outline(words)
                .where(SectionKind.ALERTS, alerts.forNurse(told))
                .always(SectionKind.STAY, stay.forNurse(id, told));
        if (!movement.died(told)) {
            atHome(outline, told, missing);
        }
        outline.always(SectionKind.CALL_BACK, callBack.blocks(told));
        return new CarePlan(
                new DocumentId(id, DocumentKind.CARE_PLAN, version),
                language,
                words.text("care.plan.title"),
                now,
                told,
                missing,
                outline.sections());
    }

    private void afterwards(Outline outline, Dossier told) {
        outline.always(SectionKind.DISCHARGE_MEDICATIONS, treatments.forDoctor(told))
                .where(SectionKind.MEDICATIONS_BEFORE, treatments.before(told))
                .always(SectionKind.IMPLANTS, clinical.implants(told))
                .always(SectionKind.PENDING_RESULTS, results.title(told), results.blocks(told))
                .always(SectionKind.FOLLOW_UP, nextSteps.followUp(told))
                .where(SectionKind.INSTRUCTIONS, advice(told))
                .where(SectionKind.FUNCTIONAL_STATUS, home.functionalStatus(told))
                .where(SectionKind.HOME_HELP, home.homeHelp(told))
                .where(SectionKind.NURSING_CARE, care.orders(told))
                .where(SectionKind.WOUNDS, care.wounds(told))
                .where(SectionKind.DEVICES, care.devices(told))
                .where(SectionKind.EQUIPMENT, home.equipment(told));
    }

    private void atHome(Outline outline, Dossier told, List<Finding> missing) {
        outline.always(SectionKind.NURSING_CARE, care.ordersAndNote(told))
                .where(SectionKind.GAPS, gaps.blocks(missing, told))
                .where(SectionKind.REASON, clinical.reason(told))
                .where(SectionKind.WOUNDS, care.wounds(told))
                .where(SectionKind.DEVICES, care.devices(told))
                .always(
                        SectionKind.DISCHARGE_MEDICATIONS,
                        words.text("care.plan.medication.title"),
                        treatments.forNurse(told))
                .always(SectionKind.ALLERGIES, clinical.allergies(told))
                .always(SectionKind.FUNCTIONAL_STATUS, home.functionalStatus(told))
                .always(SectionKind.HOME_HELP, home.homeHelp(told))
                .where(SectionKind.EQUIPMENT, home.equipment(told))
                .always(SectionKind.INSTRUCTIONS, advice(told))
                .where(SectionKind.FOLLOW_UP, nextSteps.followUp(told))
                .where(SectionKind.CONTACTS, contacts.blocks(told));
    }

    private List<Block> advice(Dossier told) {
        return clinical.paragraph(told.find(PatientAdvice.class).map(PatientAdvice::text));
    }
}
