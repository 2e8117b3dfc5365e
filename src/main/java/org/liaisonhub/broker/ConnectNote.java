package org.liaisonhub.broker;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.liaisonhub.keys.RecipientUser;

/** The page in a recipient's folder that tells the maker of its software how to connect: the facts first, then in French and English. */
record ConnectNote(String host, int port) {

    private static final String SENTENCES = "broker.connect";
    private static final List<String> KEYS =
            List.of("title", "connect", "password", "certificate", "read", "answer", "keep");

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
        return facts + sentences(Locale.FRENCH) + sentences(Locale.ENGLISH);
    }

    private static String sentences(Locale language) {
        var bundle = ResourceBundle.getBundle(SENTENCES, language);
        return KEYS.stream().map(bundle::getString).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
