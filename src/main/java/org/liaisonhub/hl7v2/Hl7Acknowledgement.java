package org.liaisonhub.hl7v2;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer to a message we sent (HL7 2.5, section 2.9.2), from any receiver.
 *
 * @param code what the receiver says
 * @param controlId MSH-10 of the message it answers (MSA-2); empty if it could not be read there
 * @param text why, in the receiver's words (MSA-3, else ERR-8, ERR-7, ERR-3); empty if nothing is said
 */
public record Hl7Acknowledgement(Code code, String controlId, String text) {
    /** HL7 table 0008; the answers of enhanced mode (CA, CE, CR) mean the same to a sender. */
    public enum Code {
        /** AA, CA. */
        ACCEPTED,
        /** AE, CE: not now; may be sent again. */
        ERROR,
        /** AR, CR: sending again does not help. */
        REJECTED
    }

    /** Reads an answer; empty if the bytes are none. */
    public static Optional<Hl7Acknowledgement> read(byte[] bytes) {
        Optional<Hl7Envelope> envelope = FirstLook.at(bytes).opened();
        Optional<Segment> msa = envelope.flatMap(opened -> opened.find("MSA"));
        Optional<Segment> err = envelope.flatMap(opened -> opened.find("ERR"));
        return msa.flatMap(answer ->
                code(answer.text(1)).map(code -> new Hl7Acknowledgement(code, answer.text(2), text(answer, err))));
    }

    private static String text(Segment msa, Optional<Segment> err) {
        return Stream.concat(
                        Stream.of(msa.text(3)),
                        err.stream().flatMap(e -> Stream.of(e.text(8), e.text(7), e.text(3, 0, 2), e.text(3))))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<Code> code(String code) {
        return switch (code) {
            case "AA", "CA" -> Optional.of(Code.ACCEPTED);
            case "AE", "CE" -> Optional.of(Code.ERROR);
            case "AR", "CR" -> Optional.of(Code.REJECTED);
            default -> Optional.empty();
        };
    }
}
