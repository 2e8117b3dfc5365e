package org.liaisonhub.broker;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.liaisonhub.keys.QueueSender;
import org.liaisonhub.keys.RecipientUser;

/** The page in a recipient's or a sender's folder that tells the maker of its software how to connect: the facts first, then in French and English. */
record ConnectNote(String host, int port) {

    private static final String SENTENCES = "broker.connect";
    private static final List<String> KEYS =
            List.of("title", "connect", "password", "certificate", "read", "answer", "keep");
    private static final List<String> SENDER_KEYS =
            List.of("title", "connect", "password", "certificate", "hand-in", "content", "limit", "keep");

    String to(RecipientUser user) {
        var facts = """
                host        %s
                port        %d
                protocols   AMQP 1.0, STOMP 1.2, Artemis Core; TLS 1.2 or 1.3
                trust       ca.pem
                user        %s
                mailbox     %s
                acks        %s
                """.formatted(host, port, user.id(), BrokerLayout.mailbox(user.id()), BrokerLayout.ACKS);
        return facts + sentences(Locale.FRENCH, KEYS) + sentences(Locale.ENGLISH, KEYS);
    }

    /** The same for the maker of a sender's software. */
    String toSender(QueueSender sender) {
        var facts = """
                host        %s
                port        %d
                protocols   AMQP 1.0, STOMP 1.2, Artemis Core; TLS 1.2 or 1.3
                trust       ca.pem
                user        %s
                queue       %s
                """.formatted(host, port, sender.login(), sender.login());
        return facts + sentences(Locale.FRENCH, SENDER_KEYS) + sentences(Locale.ENGLISH, SENDER_KEYS);
    }

    private static String sentences(Locale language, List<String> keys) {
        var bundle = ResourceBundle.getBundle(SENTENCES, language);
        return keys.stream().map(bundle::getString).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
