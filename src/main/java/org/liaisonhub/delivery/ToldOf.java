package org.liaisonhub.delivery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.SamePerson;
import org.liaisonhub.discharge.StayFact.TakenForAnother;

/**
 * Of whom a document tells. What was told of anybody who is not the stay's patient now is none of his history: it is taken
 * back, nobody is kept informed of him on account of it, and nothing of his replaces it.
 */
final class ToldOf {
    private final SamePerson persons;
    private final List<PatientId> called;
    private final Set<String> numbers = new TreeSet<>();

    private ToldOf(Dossier dossier) {
        this.persons = SamePerson.in(dossier);
        this.called = dossier.all(CalledBy.class).stream().map(CalledBy::id).toList();
        Stream.concat(
                        called.stream(),
                        dossier.all(MergedInto.class).stream()
                                .flatMap(merged -> Stream.of(merged.retired(), merged.surviving())))
                .map(PatientId::key)
                .filter(this::isHis)
                .forEach(numbers::add);
    }

    /** Of whom a document tells that is written of this dossier. */
    static ToldOf in(Dossier dossier) {
        return new ToldOf(dossier);
    }

    /** Whether anything may have been told of another at all; spares looking at every version of every stay. */
    static boolean mayBeAnother(Dossier dossier) {
        return dossier.find(TakenForAnother.class).isPresent()
                || !dossier.all(SplitFrom.class).isEmpty();
    }

    /** The keys of every number of his. */
    Set<String> numbers() {
        return numbers;
    }

    /** Whether a version told of anybody who is not the patient now; never where either is unknown. */
    boolean isAnother(LetterVersion version) {
        return !called.isEmpty() && !version.toldOf().stream().allMatch(this::isHis);
    }

    private boolean isHis(String key) {
        return called.stream().anyMatch(id -> persons.isOne(id.key(), key));
    }
}
