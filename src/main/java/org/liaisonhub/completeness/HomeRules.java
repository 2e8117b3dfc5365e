package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.NUR;
import static org.liaisonhub.completeness.Fixer.SOC;
import static org.liaisonhub.completeness.Severity.MAJOR;
import static org.liaisonhub.completeness.Severity.MINOR;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.completeness.DossierRule.Check;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.HomeFact.FunctionalStatus;
import org.liaisonhub.discharge.HomeFact.HomeHelp;
import org.liaisonhub.discharge.HomeFact.LivingSituation;
import org.liaisonhub.discharge.HomeFact.PausedService;
import org.liaisonhub.discharge.HomeFact.PausedServices;
import org.liaisonhub.discharge.HomeHelpStatus;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;

/**
 * Life at home. Judged for a discharge home only, and all of them at least {@code MAJOR} for whom RISK-10 is about: an
 * aged patient who came by emergency.
 */
final class HomeRules {
    private static final Duration LONG_ENOUGH_TO_ANSWER = Duration.ofHours(24);
    private static final Set<HomeHelpStatus> AWAITED =
            EnumSet.of(HomeHelpStatus.REQUESTED, HomeHelpStatus.EXISTING_INCREASE);
    private static final Set<HomeHelpStatus> NO_HELP_COMES =
            EnumSet.of(HomeHelpStatus.REFUSED_BY_PERSON, HomeHelpStatus.UNAVAILABLE);

    /** Who declined, is aged or lives alone needs an answer; "not assessed" is none. */
    static final DossierRule HELP_NOT_ASSESSED = atHome(
            "HOME-01",
            MAJOR,
            SOC,
            "CSP R.1112-1-2, 6°; HAS discharge check-list, 2 and 11",
            situation -> Trouble.when(
                    needsHelp(situation)
                            && help(situation)
                                    .filter(help -> help.status() != HomeHelpStatus.NOT_ASSESSED)
                                    .isEmpty(),
                    HomeHelp.class));

    /** More hours of a service that came before are a request too: good only once accepted. */
    static final DossierRule HELP_NOT_ACCEPTED = atHome(
            "HOME-02",
            MAJOR,
            SOC,
            "HAS discharge check-list, 11; Dutch and Norwegian e-transfer",
            situation -> Trouble.when(
                    help(situation)
                            .filter(help -> AWAITED.contains(help.status()))
                            .filter(help -> isAnswerDue(help, situation))
                            .isPresent(),
                    HomeHelp.class));

    static final DossierRule NO_FALLBACK = atHome(
            "HOME-04",
            MAJOR,
            SOC,
            "Own reasoning: sudden loss of autonomy at home without help",
            situation -> Trouble.when(
                    help(situation)
                                    .filter(help -> NO_HELP_COMES.contains(help.status()))
                                    .filter(help -> Silence.onText(help.fallback()))
                                    .isPresent()
                            && Silence.onText(living(situation).flatMap(LivingSituation::carer))
                            && !new CareCircle(situation.dossier()).has(CareRole.COORDINATOR),
                    HomeHelp.class));

    /** Graver where care is ordered: the nurse must know whom she will find. */
    static final DossierRule FUNCTIONAL_STATUS_MISSING = atHome(
            "HOME-05",
            MINOR,
            NUR,
            "eHN guideline 1.1, A.2.7.2 (LOINC 47420-5)",
            situation -> new Leaving(situation).isAged()
                            && situation.dossier().find(FunctionalStatus.class).isEmpty()
                    ? List.of(
                            HomeServices.isNursingOrdered(situation.dossier())
                                    ? Trouble.in(FunctionalStatus.class).raisedTo(MAJOR)
                                    : Trouble.in(FunctionalStatus.class))
                    : List.of());

    static final DossierRule SERVICES_NOT_RESUMED = atHome(
            "HOME-09",
            MAJOR,
            SOC,
            "MedCom HospitalNotification",
            situation -> Trouble.each(
                    PausedServices.class,
                    situation.dossier().find(PausedServices.class).map(PausedServices::services),
                    service -> !service.toldToResume(),
                    PausedService::what));

    static final List<DossierRule> RULES =
            List.of(HELP_NOT_ASSESSED, HELP_NOT_ACCEPTED, NO_FALLBACK, FUNCTIONAL_STATUS_MISSING, SERVICES_NOT_RESUMED);

    private HomeRules() {}

    private static DossierRule atHome(String id, Severity severity, Fixer fixer, String basis, Check check) {
        return DossierRule.of(id, severity, fixer, basis, situation -> {
            Leaving leaving = new Leaving(situation);
            List<Trouble> troubles = leaving.isHome() ? check.in(situation) : List.of();
            return leaving.isAtRiskAtHome()
                    ? troubles.stream().map(trouble -> trouble.raisedTo(MAJOR)).toList()
                    : troubles;
        });
    }

    private static boolean needsHelp(Situation situation) {
        boolean declined = situation
                .dossier()
                .find(FunctionalStatus.class)
                .filter(status -> status.course() == FunctionalStatus.Course.DECLINED)
                .isPresent();
        boolean alone = living(situation)
                .filter(living -> living.livesAlone() == Answer.Value.YES)
                .isPresent();
        return declined || alone || new Leaving(situation).isAged();
    }

    /** From a day after the request on, and in any case on the day the patient leaves. */
    private static boolean isAnswerDue(HomeHelp help, Situation situation) {
        Leaving leaving = new Leaving(situation);
        boolean longAgo = help.requestedAt()
                .filter(at -> !at.plus(LONG_ENOUGH_TO_ANSWER).isAfter(situation.now()))
                .isPresent();
        boolean leavesToday = situation
                .dossier()
                .find(ExpectedDeparture.class)
                .flatMap(ExpectedDeparture::at)
                .filter(at -> !leaving.dayOf(at).isAfter(leaving.dayOf(situation.now())))
                .isPresent();
        return leaving.hasLeft() || longAgo || leavesToday;
    }

    private static Optional<HomeHelp> help(Situation situation) {
        return situation.dossier().find(HomeHelp.class);
    }

    private static Optional<LivingSituation> living(Situation situation) {
        return situation.dossier().find(LivingSituation.class);
    }
}
