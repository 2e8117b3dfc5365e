package org.liaisonhub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** The four ways a recipient's Java software signs in: AMQP by qpid-jms or Core by the Artemis client, with password or certificate. */
enum SignIn {
    AMQP_PASSWORD {
        @Override
        ConnectionFactory factory(Folder folder, int port, String user, String password) throws Exception {
            var factory = amqp(port, "amqp.saslMechanisms=PLAIN");
            factory.setSslContext(folder.trustOnly());
            factory.setUsername(user);
            factory.setPassword(password);
            return factory;
        }
    },
    AMQP_CERTIFICATE {
        @Override
        ConnectionFactory factory(Folder folder, int port, String user, String password) throws Exception {
            var factory = amqp(port, "amqp.saslMechanisms=EXTERNAL");
            factory.setSslContext(folder.withCertificate());
            return factory;
        }
    },
    CORE_PASSWORD {
        @Override
        ConnectionFactory factory(Folder folder, int port, String user, String password) {
            return new ActiveMQConnectionFactory(core(folder, port), user, password);
        }
    },
    CORE_CERTIFICATE {
        @Override
        ConnectionFactory factory(Folder folder, int port, String user, String password) throws Exception {
            return new ActiveMQConnectionFactory(core(folder, port) + "&keyStoreType=PKCS12&keyStorePath="
                    + folder.keyStoreFile() + "&keyStorePassword=" + folder.password());
        }
    };

    abstract ConnectionFactory factory(Folder folder, int port, String user, String password) throws Exception;

    /**
     * As {@link #open}, by whoever is to be turned away in the handshake: a Core client notices nothing and waits for its broker's
     * first word as long as for any, here two seconds.
     */
    Connection openInVain(Folder folder, int port) throws Exception {
        var factory = factory(folder, port, folder.path().getFileName().toString(), folder.password());
        if (factory instanceof ActiveMQConnectionFactory core) {
            core.setCallTimeout(2000);
        }
        return open(factory);
    }

    /** A started connection of the recipient whose folder this is. */
    Connection open(Folder folder, int port) throws Exception {
        return open(factory(folder, port, folder.path().getFileName().toString(), folder.password()));
    }

    static Connection open(ConnectionFactory factory) throws Exception {
        var connection = factory.createConnection();
        connection.start();
        return connection;
    }

    static JmsConnectionFactory amqp(int port, String options) {
        return new JmsConnectionFactory(
                "amqps://127.0.0.1:" + port + "?jms.requestTimeout=60000&jms.connectTimeout=60000&" + options);
    }

    static String core(Folder folder, int port) {
        return "tcp://127.0.0.1:" + port + "?sslEnabled=true&callTimeout=15000&trustStoreType=PEMCA&trustStorePath="
                + folder.authorityFile();
    }
}
