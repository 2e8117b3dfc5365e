package org.liaisonhub.demo;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.fhir.FhirGlance;
import org.liaisonhub.recipient.MailDesk;

/** How a recipient deals with one message: looks at it, and answers by habit, or as it answered before. */
final class Mailroom implements MailDesk {
    private final String recipientId;
    private final Habit habit;
    private final AnswerForm form;
    private final DemoWords words;
    private final InstantSource clock;
    private final AnswerMemory memory = new AnswerMemory();

    Mailroom(String recipientId, Habit habit, AnswerForm form, DemoWords words, InstantSource clock) {
        this.recipientId = recipientId;
        this.habit = habit;
        this.form = form;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Reply open(byte[] message) {
        FhirGlance glance = FhirGlance.at(message);
        String id = glance.messageId();
        Optional<List<byte[]>> before = memory.given(id);
        if (before.isPresent()) {
            return new Reply(id, before.get());
        }
        List<Acknowledgement> said = habit.answers(glance, memory.timesPutOff(id), words, clock.instant());
        List<byte[]> answers =
                said.stream().map(one -> form.write(recipientId, id, one)).toList();
        if (said.stream().anyMatch(Acknowledgement.NotNow.class::isInstance)) {
            memory.putOff(id);
        } else {
            memory.remember(id, answers);
        }
        return new Reply(id, answers);
    }
}
