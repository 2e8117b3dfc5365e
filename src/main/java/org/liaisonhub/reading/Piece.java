package org.liaisonhub.reading;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.hl7v2.FirstLook;

/**
 * One message of a file.
 *
 * @param name the file's name; of several messages in one file, with its number
 * @param format how it is written
 * @param bytes the message
 * @param reader reads it, and whatever it is turned into; never throws on account of what is in it
 */
public record Piece(String name, Format format, byte[] bytes, Function<byte[], FeedReading> reader) {
    /** The ways to write a message. */
    public enum Format {
        HL7,
        JSON,
        FHIR_JSON,
        FHIR_XML,
        CDA,
        /** None of these; nothing reads it. */
        UNKNOWN
    }

    FeedReading read() {
        return reader.apply(bytes);
    }

    /** The message taken apart; empty where that cannot be done. */
    Optional<Anatomy> anatomy() {
        try {
            return switch (format) {
                case HL7 -> FirstLook.at(bytes).opened().map(Hl7Anatomy::new);
                case JSON -> Optional.of(new JsonAnatomy(bytes, JsonAnatomy.Naming.POINTER, PublishedWords.read()));
                case FHIR_JSON -> Optional.of(new JsonAnatomy(bytes, JsonAnatomy.Naming.FHIR_PATH, Map.of()));
                case FHIR_XML -> Optional.of(new XmlAnatomy(bytes, XmlAnatomy.Naming.FHIR_PATH));
                case CDA -> Optional.of(new XmlAnatomy(bytes, XmlAnatomy.Naming.SECTIONS));
                case UNKNOWN -> Optional.empty();
            };
        } catch (IOException apart) {
            // Read all the same, by a reader that is more patient; it is then explained as a whole.
            return Optional.empty();
        }
    }
}
