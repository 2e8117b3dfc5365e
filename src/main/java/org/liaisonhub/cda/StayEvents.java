package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Answer;
import org.liaisonhub.discharge.ClinicalFact.AdverseEvents;
import org.liaisonhub.discharge.ClinicalFact.ResistantOrganisms;
import org.liaisonhub.discharge.ClinicalFact.Transfusion;
import org.liaisonhub.discharge.Fact;

/** What the law asks of every stay, as the French letter answers it (CI-SIS LDL-SES, section 42545-4, codes MED-143 to MED-309). */
final class StayEvents {
    private final Sections sections;

    StayEvents(Sections sections) {
        this.sections = sections;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        text("MED-143")
                .map(said -> Section.isNone(said)
                        ? new Answer(Answer.Value.NO, Optional.empty())
                        : new Answer(Answer.Value.YES, Optional.of(said)))
                .map(AdverseEvents::new)
                .ifPresent(facts::add);
        organisms().map(ResistantOrganisms::new).ifPresent(facts::add);
        transfusion().map(Transfusion::new).ifPresent(facts::add);
        return facts;
    }

    /** Found, searched without finding, or not searched, which is an unknown. */
    private Optional<Answer> organisms() {
        Optional<Boolean> searched = flag("MED-309");
        Optional<String> found = text("MED-144").filter(said -> !Section.isNone(said));
        if (found.isPresent()) {
            return Optional.of(new Answer(Answer.Value.YES, found));
        }
        return searched.map(done -> new Answer(done ? Answer.Value.NO : Answer.Value.UNKNOWN, Optional.empty()));
    }

    /** Blood products or derivatives; accidents are the detail. */
    private Optional<Answer> transfusion() {
        Optional<Boolean> blood = flag("MED-145");
        Optional<Boolean> derivatives = flag("MED-147");
        if (blood.isEmpty() && derivatives.isEmpty()) {
            return Optional.empty();
        }
        boolean given = blood.orElse(false) || derivatives.orElse(false);
        String accidents = Stream.of("MED-146", "MED-148")
                .flatMap(code -> text(code).stream())
                .filter(said -> !Section.isNone(said))
                .distinct()
                .collect(Collectors.joining(" ; "));
        return Optional.of(new Answer(given ? Answer.Value.YES : Answer.Value.NO, PlainWords.line(accidents)));
    }

    private Optional<Boolean> flag(String code) {
        return sections.observation(code)
                .map(observation -> observation.at("value").attribute("value"))
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf);
    }

    /** The words of an answer; empty if it is not there or says nothing. */
    Optional<String> text(String code) {
        return sections.observation(code)
                .flatMap(observation -> observation.at("value").words().or(() -> Codes.label(observation.at("value"))));
    }
}
