package org.liaisonhub.recipient;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.liaisonhub.broker.CoreRecipient;

/** How a recipient's software signs in, always over TLS. */
public enum WayIn {
    /** AMQP 1.0 by qpid-jms; user and password (SASL PLAIN). */
    AMQP_PASSWORD {
        @Override
        public MailboxLine open(RecipientFolder folder, String host, int port) throws IOException {
            var factory = new JmsConnectionFactory("amqps://" + host + ":" + port
                    + "?jms.requestTimeout=10000&jms.connectTimeout=10000&amqp.saslMechanisms=PLAIN");
            factory.setSslContext(folder.trustOnly());
            factory.setUsername(folder.id());
            factory.setPassword(folder.password());
            return connect(factory, folder);
        }
    },
    /** Artemis Core; the client certificate alone says who it is. */
    CORE_CERTIFICATE {
        @Override
        public MailboxLine open(RecipientFolder folder, String host, int port) throws IOException {
            return connect(CoreRecipient.withCertificate(host, port, folder.keyStore(), folder.password()), folder);
        }
    },
    /** STOMP 1.2 over a socket; user and password. */
    STOMP_PASSWORD {
        @Override
        public MailboxLine open(RecipientFolder folder, String host, int port) throws IOException {
            return new StompLine(folder, host, port);
        }
    };

    /** A line that is signed in. */
    public abstract MailboxLine open(RecipientFolder folder, String host, int port) throws IOException;

    private static MailboxLine connect(ConnectionFactory factory, RecipientFolder folder) throws IOException {
        try {
            return new JmsLine(factory.createConnection(), folder.mailbox());
        } catch (JMSException e) {
            throw new IOException("cannot connect: " + e.getMessage(), e);
        }
    }
}
