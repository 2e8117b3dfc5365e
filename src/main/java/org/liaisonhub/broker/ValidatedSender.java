package org.liaisonhub.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Optional;
import org.liaisonhub.keys.RecipientUser;

/** Who sent a message, in the words of the broker and not of the sender. */
public final class ValidatedSender {

    /** The JMS property (JMS 3.1 section 3.5.9) that carries it; the broker overwrites what a client puts there. */
    public static final String PROPERTY = "JMSXUserID";

    private ValidatedSender() {}

    /**
     * The recipient that sent this message, or empty when it was the hub itself.
     *
     * @throws JMSException when the message cannot be read
     */
    public static Optional<RecipientUser> of(Message message) throws JMSException {
        return Optional.ofNullable(message.getStringProperty(PROPERTY))
                .filter(RecipientUser::isAllowed)
                .map(RecipientUser::new);
    }
}
