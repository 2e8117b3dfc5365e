package org.liaisonhub.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.fhir.FhirAcknowledgementWriter;
import org.liaisonhub.recipient.MailDesk;
import org.liaisonhub.recipient.RecipientFolder;
import org.liaisonhub.recipient.SimulatedRecipient;
import org.liaisonhub.recipient.WayIn;

/**
 * The recipients of a {@link BrokerFloor}, in a process of their own: {@code FloorRecipients <data> <port>}. They answer
 * whatever they get with one prepared answer, until they are ended.
 */
final class FloorRecipients {
    private static final String ID = "00000000-0000-4000-8000-000000000000";

    private FloorRecipients() {}

    /** Ends when its input does: nobody is left behind by a process that broke off. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        List<SimulatedRecipient> recipients = new ArrayList<>();
        for (String id : Practices.STANDARD.ids()) {
            recipients.add(
                    recipient(new RecipientFolder(data.resolve("recipients").resolve(id)), port)
                            .start());
        }
        int end = System.in.read();
        recipients.forEach(SimulatedRecipient::stop);
        System.exit(end < 0 ? 0 : 1);
    }

    private static SimulatedRecipient recipient(RecipientFolder folder, int port) {
        byte[] answer = new FhirAcknowledgementWriter(folder.id())
                .answer(ID, new Acknowledgement.Accepted(Instant.EPOCH, true));
        MailDesk.Reply reply = new MailDesk.Reply(ID, List.of(answer));
        return new SimulatedRecipient(
                folder.id(),
                () -> WayIn.CORE_CERTIFICATE.open(folder, HubAddress.HOST, port),
                message -> reply,
                System.err::println);
    }
}
