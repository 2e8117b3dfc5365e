package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.directory.Recipient;

/** A recipient of the directory in force. */
record RecipientLine(
        String id,
        String name,
        Recipient.Kind kind,
        List<Number> numbers,
        Optional<String> channel,
        Optional<String> address,
        Optional<String> phone) {

    /** A number by which hospitals name it. */
    record Number(String scheme, String value) {}

    static RecipientLine of(Recipient recipient) {
        return new RecipientLine(
                recipient.id(),
                recipient.name(),
                recipient.kind(),
                recipient.numbers().stream()
                        .map(number -> new Number(number.scheme().name(), number.value()))
                        .toList(),
                recipient.channel().map(channel -> channel.kind()),
                recipient.channel().map(channel -> channel.address()),
                recipient.phone());
    }
}
