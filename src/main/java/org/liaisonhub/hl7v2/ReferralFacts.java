package org.liaisonhub.hl7v2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.NextStep;

/**
 * Referrals (REF; HL7 2.5, chapter 11): to whom the hospital refers the patient, by the number of the referral (RF1-6).
 * I14 cancels.
 */
final class ReferralFacts {
    private ReferralFacts() {}

    static List<Fact> of(Hl7Message message) {
        Optional<Segment> rf1 = message.find("RF1");
        Optional<String> number =
                rf1.flatMap(referral -> EntityIdentifier.of(referral, 6).or(() -> EntityIdentifier.of(referral, 11)));
        Optional<Segment> to = message.all("PRD").stream()
                .filter(prd -> prd.each(1).anyMatch(i -> prd.text(1, i, 1).equals("RT")))
                .findFirst();
        String what = rf1.map(referral -> what(referral, to)).orElse("");
        if (number.isEmpty() || what.isEmpty()) {
            message.remark("RF1", "has no number, or nothing says what the referral is for; left out");
            return List.of();
        }
        boolean cancelled = message.envelope().triggerEvent().equals("I14");
        FollowUpStep step = new FollowUpStep(
                FollowUpStep.Kind.REQUEST,
                what,
                Optional.empty(),
                to.map(ReferralFacts::name).filter(name -> !name.isEmpty()),
                Optional.empty());
        return List.of(new NextStep(number.get(), cancelled, step));
    }

    /** What for: RF1-24 comment, RF1-10 reason, else the speciality referred to, else the type of referral. */
    private static String what(Segment rf1, Optional<Segment> to) {
        return Stream.of(
                        Stream.of(Coded.of(rf1, 24).text()),
                        to.stream().map(prd -> prd.text(4, 0, 9)),
                        Stream.of(Coded.of(rf1, 10).text(), Coded.of(rf1, 3).text()))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String name(Segment prd) {
        return Stream.of(prd.text(2, 0, 5), prd.text(2, 0, 2), prd.text(2))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
