package org.liaisonhub.console;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.liaisonhub.delivery.Parked;

/** A parked message; its content only where it was opened: text if it is UTF-8, base64 if not. */
record ParkedLine(
        String id,
        String feed,
        String format,
        String controlId,
        Optional<String> sender,
        Optional<StayRef> stay,
        String code,
        String reason,
        Instant parkedAt,
        long ageSeconds,
        Optional<String> text,
        Optional<String> base64,
        Optional<TaskLine.Closing> settled) {

    static ParkedLine listed(Parked parked, Instant now) {
        return of(parked, Optional.empty(), Optional.empty(), now);
    }

    static ParkedLine opened(Parked parked, Instant now) {
        Optional<String> text = text(parked.bytes());
        Optional<String> base64 = text.isPresent()
                ? Optional.empty()
                : Optional.of(Base64.getEncoder().encodeToString(parked.bytes()));
        return of(parked, text, base64, now);
    }

    private static ParkedLine of(Parked parked, Optional<String> text, Optional<String> base64, Instant now) {
        return new ParkedLine(
                parked.id(),
                parked.feed(),
                parked.format(),
                parked.controlId(),
                Optional.of(parked.traces().sender()).filter(sender -> !sender.isEmpty()),
                parked.traces().stay().map(StayRef::of),
                parked.code(),
                parked.reason(),
                parked.parkedAt(),
                Duration.between(parked.parkedAt(), now).toSeconds(),
                text,
                base64,
                parked.settled().map(TaskLine.Closing::of));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherCharacters) {
            return Optional.empty();
        }
    }
}
