package org.liaisonhub.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.liaisonhub.hl7v2.Hl7Acknowledgement;
import org.liaisonhub.routing.mllp.MllpClient;
import org.liaisonhub.routing.mllp.MllpUnreachable;

/** Sends HL7 v2 messages to the hub of this machine by MLLP. */
final class MllpSender {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String host;
    private final int port;
    private final Optional<SSLContext> tls;
    private final Words words;

    MllpSender(String host, int port, Optional<SSLContext> tls, Words words) {
        this.host = host;
        this.tls = tls;
        this.port = port;
        this.words = words;
    }

    List<Sending> send(List<byte[]> messages) {
        List<Sending> sendings = new ArrayList<>();
        try (MllpClient client = MllpClient.connect(host, port, CONNECT, ANSWER, tls)) {
            for (byte[] message : messages) {
                sendings.add(judged(client.send(message)));
            }
        } catch (MllpUnreachable e) {
            throw new CommandFault(ExitCodes.UNREACHABLE, words.say("fault.mllp-unreachable", Integer.toString(port)));
        } catch (IOException noAnswer) {
            sendings.add(new Sending(false, "--", String.valueOf(noAnswer.getMessage())));
        }
        return sendings;
    }

    private Sending judged(byte[] bytes) {
        Optional<Hl7Acknowledgement> answer = Hl7Acknowledgement.read(bytes);
        if (answer.isEmpty()) {
            return new Sending(false, "--", words.say("send.not-understood"));
        }
        String code = switch (answer.get().code()) {
            case ACCEPTED -> "AA";
            case ERROR -> "AE";
            case REJECTED -> "AR";
        };
        boolean taken = answer.get().code() == Hl7Acknowledgement.Code.ACCEPTED;
        return new Sending(
                taken, code, (answer.get().controlId() + " " + answer.get().text()).strip());
    }
}
