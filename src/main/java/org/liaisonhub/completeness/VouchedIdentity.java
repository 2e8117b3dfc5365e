package org.liaisonhub.completeness;

import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.Spelling;
import org.liaisonhub.discharge.StayFact.IdentityVouched;

/**
 * Whom somebody may vouch for, and for how long it holds. It concerns a doubt of the hospital's own about a patient with all his strict
 * traits (INS reference: birth name, first given name, birth date, sex), and holds as long as these stay the same; never a made-up
 * identity, under which a patient may be meant to stay unnamed, and never a stay with two patients.
 */
public final class VouchedIdentity {
    private VouchedIdentity() {}

    /** What a person vouches for who makes sure of the identity; empty where nobody can. */
    public static Optional<IdentityVouched> possible(Dossier dossier) {
        return dossier.find(Identity.class)
                .map(Identity::patient)
                .filter(patient -> patient.reliability() == IdentityReliability.DOUBTFUL)
                .flatMap(VouchedIdentity::traits);
    }

    /** Whether it is the finding that vouching does away with. */
    public static boolean lifts(Finding finding) {
        return finding.rule().equals(IdentityRules.DOUBTFUL_IDENTITY.rule().id()) && !finding.isUnjudged();
    }

    private static Optional<IdentityVouched> traits(Patient patient) {
        return patient.givenNames().stream()
                .findFirst()
                .flatMap(given -> patient.birthName()
                        .flatMap(name -> patient.birthDate()
                                .flatMap(date ->
                                        patient.sex().map(sex -> new IdentityVouched(name, given, date, sex)))));
    }

    /** Whether somebody vouched for just these traits. */
    static boolean of(Patient patient, Dossier dossier) {
        return traits(patient)
                .flatMap(now -> dossier.find(IdentityVouched.class).filter(then -> isSame(then, now)))
                .isPresent();
    }

    private static boolean isSame(IdentityVouched one, IdentityVouched other) {
        return Spelling.words(one.birthName()).equals(Spelling.words(other.birthName()))
                && Spelling.words(one.givenName()).equals(Spelling.words(other.givenName()))
                && one.birthDate().equals(other.birthDate())
                && one.sex() == other.sex();
    }
}
