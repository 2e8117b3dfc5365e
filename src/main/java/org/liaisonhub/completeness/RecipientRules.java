package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.DIR;
import static org.liaisonhub.completeness.Fixer.NUR;
import static org.liaisonhub.completeness.Fixer.SEC;
import static org.liaisonhub.completeness.Fixer.SOC;
import static org.liaisonhub.completeness.Severity.BLOCK;
import static org.liaisonhub.completeness.Severity.MAJOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.liaisonhub.completeness.CareCircle.Named;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.ClinicalFact.HandedToPatient;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.NursingCare;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** Whom the letter is for, whether it can reach them, and whom it must not reach. */
public final class RecipientRules {
    private static final Set<CareRole> SENT_THE_LETTER = EnumSet.of(
            CareRole.GENERAL_PRACTITIONER, CareRole.GP_SUBSTITUTE, CareRole.CORRESPONDENT, CareRole.COMMUNITY_NURSE);

    /** A patient said to have no GP is the very case: somebody must help him find one. */
    static final DossierRule NO_GP = DossierRule.of(
            "RCP-01", MAJOR, SEC, "CSP R.1112-1-2, 1°; HAS discharge check-list, 8; PRSB GP practice", situation -> {
                CareCircle circle = new CareCircle(situation.dossier());
                boolean known = circle.has(CareRole.GENERAL_PRACTITIONER) || circle.has(CareRole.GP_SUBSTITUTE);
                return known ? List.of() : List.of(Trouble.in("CareTeamMember " + CareRole.GENERAL_PRACTITIONER));
            });

    /** GP, substitute, correspondent, community nurse and whomever the hospital wants told; referrers are RCP-03. */
    static final DossierRule NO_SECURE_ADDRESS = DossierRule.of(
            "RCP-02", MAJOR, DIR, "CSP R.1112-1-2 and L.1110-4-1 (secure channel)", RecipientRules::unreachable);

    static final DossierRule REFERRER_LEFT_OUT = DossierRule.of(
            "RCP-03", MAJOR, SEC, "CSP R.1112-1-2 (sent to the referrer)", RecipientRules::referrersLeftOut);

    static final DossierRule NOBODY_TO_NURSE = DossierRule.of(
            "RCP-04",
            MAJOR,
            NUR,
            "HAS discharge check-list, 9",
            situation -> Trouble.when(
                    new Leaving(situation).isNursedAtHome()
                            && HomeServices.isNursingOrdered(situation.dossier())
                            && !new CareCircle(situation.dossier()).has(CareRole.COMMUNITY_NURSE),
                    NursingCare.class));

    static final DossierRule HOME_HELP_WITHOUT_PROVIDER = DossierRule.of(
            "RCP-05",
            MAJOR,
            SOC,
            "HAS discharge check-list, 11",
            situation -> Trouble.when(
                    new Leaving(situation).isHome()
                            && situation
                                    .dossier()
                                    .find(HomeHelp.class)
                                    .filter(help -> HomeServices.isOrdered(help.status()))
                                    .filter(help -> Silence.onText(help.provider()))
                                    .isPresent(),
                    HomeHelp.class));

    /**
     * Judged once the patient has left alive. A letter said not to have been handed over is a fault too: the law demands
     * the deed, not the note. Handed over before the day is good, later is not.
     */
    static final DossierRule NOT_HANDED_TO_PATIENT =
            DossierRule.of("RCP-07", MAJOR, NUR, "CSP R.1112-1-2 (handed to the patient at discharge)", situation -> {
                Leaving leaving = new Leaving(situation);
                boolean due = leaving.hasLeft() && !leaving.isDeath();
                boolean handed = situation
                        .dossier()
                        .find(HandedToPatient.class)
                        .filter(HandedToPatient::handed)
                        .filter(hand -> hand.on()
                                .filter(day -> day.isAfter(leaving.day()))
                                .isEmpty())
                        .isPresent();
                return Trouble.when(due && !handed, HandedToPatient.class);
            });

    /** Bars that one recipient; see {@link #barred}. */
    static final DossierRule MUST_NOT_BE_TOLD = DossierRule.of(
            "RCP-11",
            BLOCK,
            SEC,
            "FR Core contact relationship P (person not to be told); NK1",
            situation -> namedButNotToBeTold(situation.dossier()).stream()
                    .map(named -> Trouble.in(named.where(), named.professional().name()))
                    .toList());

    static final List<DossierRule> RULES = List.of(
            NO_GP,
            NO_SECURE_ADDRESS,
            REFERRER_LEFT_OUT,
            NOBODY_TO_NURSE,
            HOME_HELP_WITHOUT_PROVIDER,
            NOT_HANDED_TO_PATIENT,
            MUST_NOT_BE_TOLD);

    private RecipientRules() {}

    /**
     * Whom RCP-11 bars: recipients with the name or a telephone number of a contact who must not be told. The others are
     * sent the letter.
     */
    public static List<Professional> barred(Dossier dossier) {
        return namedButNotToBeTold(dossier).stream()
                .map(Named::professional)
                .distinct()
                .toList();
    }

    private static List<Trouble> unreachable(Situation situation) {
        List<Named> due = new CareCircle(situation.dossier())
                .everybody().stream().filter(RecipientRules::isSentTheLetter).toList();
        return due.stream()
                .filter(named -> !situation.reach().has(named.role(), named.professional()))
                .filter(isFirstOf(due))
                .map(RecipientRules::trouble)
                .toList();
    }

    private static boolean isSentTheLetter(Named named) {
        return SENT_THE_LETTER.contains(named.role()) || named.where().startsWith("WantedRecipients/");
    }

    /** One person named twice is one fault, not two. */
    private static Predicate<Named> isFirstOf(List<Named> due) {
        return named -> due.stream()
                .filter(other -> CareCircle.isSame(other.professional(), named.professional()))
                .findFirst()
                .filter(named::equals)
                .isPresent();
    }

    private static List<Trouble> referrersLeftOut(Situation situation) {
        CareCircle circle = new CareCircle(situation.dossier());
        List<Named> gps = circle.in(CareRole.GENERAL_PRACTITIONER);
        return situation.dossier().all(CareTeamMember.class).stream()
                .filter(member -> member.role() == CareRole.REFERRER)
                .flatMap(member -> member.member().stream()
                        .map(professional -> new Named(member.topic(), member.role(), professional)))
                .filter(referrer ->
                        gps.stream().noneMatch(gp -> CareCircle.isSame(gp.professional(), referrer.professional())))
                .filter(referrer -> !situation.reach().has(referrer.role(), referrer.professional()))
                .map(RecipientRules::trouble)
                .toList();
    }

    private static Trouble trouble(Named named) {
        return Trouble.in(named.where(), named.professional().name());
    }

    private static List<Named> namedButNotToBeTold(Dossier dossier) {
        CareCircle circle = new CareCircle(dossier);
        List<Contact> notToBeTold = circle.contacts().stream()
                .filter(contact -> contact.part() == Contact.Part.NOT_TO_BE_TOLD)
                .toList();
        return circle.everybody().stream()
                .filter(named -> notToBeTold.stream().anyMatch(contact -> isContact(named.professional(), contact)))
                .toList();
    }

    private static boolean isContact(Professional professional, Contact contact) {
        return PlainWords.areSameName(professional.name(), contact.name())
                || professional
                        .phone()
                        .filter(phone ->
                                contact.phones().stream().anyMatch(other -> PlainWords.areSameNumber(phone, other)))
                        .isPresent();
    }
}
