package org.liaisonhub.discharge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two facts on one topic cannot both be so. Silence contradicts nothing: what only one of them tells, an answer of
 * "unknown", a list nobody was asked for. Nor do spelling, the order of a list, or two free texts on the same matter.
 */
final class Disagreement {
    /** Systems round times, and one of them writes down when it was told instead of when it was. */
    private static final Duration SAME_TIME = Duration.ofHours(12);

    private static final Set<String> SILENT = Set.of("NOT_STATED", "UNKNOWN", "NOT_ASSESSED", "OTHER");

    /** Written by different people for different readers; or of systems that are not in charge of what they say. */
    private static final Set<Class<? extends Fact>> NOT_COMPARED = Set.of(
            ClinicalFact.Reason.class,
            ClinicalFact.Summary.class,
            ClinicalFact.PatientAdvice.class,
            ClinicalFact.NamedDocuments.class,
            HomeFact.NursingNote.class,
            ItemFact.OutsideSummary.class,
            PatientFact.TraitsFrom.class);

    private Disagreement() {}

    static boolean between(Fact one, Fact other) {
        if (NOT_COMPARED.contains(one.getClass())) {
            return false;
        }
        if (one instanceof StayFact.CareTeamMember first && other instanceof StayFact.CareTeamMember second) {
            return isOtherAnswer(first.member(), second.member());
        }
        if (one instanceof StayFact.ExpectedDeparture first && other instanceof StayFact.ExpectedDeparture second) {
            return isOtherAnswer(first.at(), second.at());
        }
        if (one instanceof StayFact.Ward first && other instanceof StayFact.Ward second) {
            return isOther(first.code(), second.code());
        }
        if (one instanceof PatientFact.Identity first && other instanceof PatientFact.Identity second) {
            return isOtherPerson(first.patient(), second.patient());
        }
        if (one instanceof PatientFact.Phones first && other instanceof PatientFact.Phones second) {
            return first.numbers().stream()
                    .noneMatch(number -> second.numbers().stream().anyMatch(same -> Spelling.isSame(number, same)));
        }
        if (one instanceof HomeFact.FunctionalStatus first && other instanceof HomeFact.FunctionalStatus second) {
            return isOther(first.course(), second.course());
        }
        if (one instanceof ItemFact.Document first && other instanceof ItemFact.Document second) {
            return first.withdrawn() != second.withdrawn();
        }
        return isOther(one, other);
    }

    /** Where nobody, or taken back, is an answer and no silence. */
    private static boolean isOtherAnswer(Optional<?> one, Optional<?> other) {
        return one.isPresent() != other.isPresent() || isOther(one, other);
    }

    private static boolean isOtherPerson(Patient one, Patient other) {
        return isOther(one.birthName(), other.birthName())
                || isOther(
                        one.givenNames().stream().findFirst(),
                        other.givenNames().stream().findFirst())
                || isOther(one.birthDate(), other.birthDate())
                || isOther(one.sex(), other.sex());
    }

    private static boolean isOther(Object one, Object other) {
        if (one instanceof Optional<?> first && other instanceof Optional<?> second) {
            return first.isPresent() && second.isPresent() && isOther(first.get(), second.get());
        }
        if (one instanceof String first && other instanceof String second) {
            return !Spelling.isSame(first, second);
        }
        if (one instanceof Instant first && other instanceof Instant second) {
            return Duration.between(first, second).abs().compareTo(SAME_TIME) > 0;
        }
        if (one instanceof Enum<?> first && other instanceof Enum<?> second) {
            return first != second && !SILENT.contains(first.name()) && !SILENT.contains(second.name());
        }
        if (one instanceof Listing<?> first && other instanceof Listing<?> second) {
            return isOtherList(first, second);
        }
        if (one instanceof List<?> first && other instanceof List<?> second) {
            return hasMore(first, second) || hasMore(second, first);
        }
        if (one instanceof Professional first && other instanceof Professional second) {
            return isOtherProfessional(first, second);
        }
        if (one instanceof Coding first && other instanceof Coding second) {
            return first.system().equals(second.system()) && !first.code().equals(second.code());
        }
        return one instanceof Record && other instanceof Record ? isOtherRecord(one, other) : !one.equals(other);
    }

    private static boolean isOtherList(Listing<?> one, Listing<?> other) {
        boolean oneSays = one.whyEmpty().isEmpty() || one.isNilKnown();
        boolean otherSays = other.whyEmpty().isEmpty() || other.isNilKnown();
        return oneSays && otherSays && isOther(one.entries(), other.entries());
    }

    private static boolean hasMore(List<?> list, List<?> than) {
        return list.stream().anyMatch(entry -> than.stream().allMatch(other -> isOther(entry, other)));
    }

    private static boolean isOtherProfessional(Professional one, Professional other) {
        Optional<ProfessionalId> sameRegister = one.id()
                .filter(id -> other.id()
                        .filter(second -> second.scheme() == id.scheme())
                        .isPresent());
        return sameRegister
                .map(id -> !other.id().equals(Optional.of(id)))
                .orElseGet(() -> !Spelling.isSameName(one.name(), other.name()));
    }

    /** Two entries of one code are one thing, whatever it is called. */
    private static boolean isOtherRecord(Object one, Object other) {
        boolean sameCode = code(one).isPresent() && code(one).equals(code(other));
        return Arrays.stream(one.getClass().getRecordComponents())
                .filter(part -> !sameCode || !part.getType().equals(String.class))
                .anyMatch(part -> isOther(valueOf(part, one), valueOf(part, other)));
    }

    private static Optional<String> code(Object entry) {
        Optional<Coding> code = Optional.empty();
        if (entry instanceof Treatment treatment) {
            code = treatment.code();
        } else if (entry instanceof ClinicalFact.Diagnosis diagnosis) {
            code = diagnosis.code();
        } else if (entry instanceof ClinicalFact.Allergy allergy) {
            code = allergy.code();
        }
        return code.map(coding -> coding.system() + " " + coding.code());
    }

    private static Object valueOf(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record can be asked for its parts", e);
        }
    }
}
