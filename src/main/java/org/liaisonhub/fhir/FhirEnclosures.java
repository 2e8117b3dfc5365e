package org.liaisonhub.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.liaisonhub.discharge.AttachedFile;
import org.liaisonhub.discharge.ClinicalFact.Attached;

/**
 * The documents that go with a letter: a DocumentReference each, and a Binary with the file. A message is made and kept
 * without the bytes: each Binary holds the digest instead, and {@link #fill} puts the file in its place when the message
 * is sent. So a fold never reads a file, and a file is kept once however many recipients and versions there are.
 */
public final class FhirEnclosures {
    /** Eighteen bytes, so that its base64 is a beginning of its own; no file that may be enclosed begins like it. */
    private static final String NAMES = "liaison/sha-256/1:";

    private static final int DIGEST = 64;
    private static final byte[] PLACE = ("\"data\":\"" + base64(NAMES)).getBytes(StandardCharsets.US_ASCII);

    private static final int MARK = base64(NAMES).length();

    /** Base64 of a digest in hexadecimal. */
    private static final int CODED = base64("0".repeat(DIGEST)).length();

    private final FhirFrame frame;

    FhirEnclosures(FhirFrame frame) {
        this.frame = frame;
    }

    FhirCoded documents() {
        return FhirCoded.of(frame.document().enclosed().stream()
                .flatMap(document -> document.file().map(file -> document(document, file)).stream())
                .toList());
    }

    private FhirNode document(Attached from, AttachedFile file) {
        String title = FhirText.clean(from.title());
        FhirNode binary = FhirNode.resource("Binary")
                .set("contentType", file.kind().contentType())
                .set("data", base64(NAMES + file.digest()));
        FhirNode attachment = new FhirNode()
                .set("contentType", file.kind().contentType())
                .set("url", frame.entries().add(binary).text("reference"))
                .set("size", file.size())
                .set("title", title);
        file.writtenAt().ifPresent(at -> attachment.set("creation", FhirTimes.moment(at)));
        FhirNode document = FhirNode.resource("DocumentReference")
                .add("identifier", named(file.digest()))
                .set("status", "current")
                .set("subject", frame.patient())
                .set("custodian", frame.hospital())
                .set("description", title);
        document.addNode("content").set("attachment", attachment);
        document.node("context").add("encounter", frame.encounter());
        return frame.entries().add(document);
    }

    /** R4 has a place for SHA-1 only; this is the name of the bytes by SHA-256 (RFC 6920). */
    private static FhirNode named(String digest) {
        String short64 = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(digest));
        return FhirIdentifiers.urn("ni:///sha-256;" + short64);
    }

    /** Whether a file belongs into the message. */
    public static boolean encloses(byte[] message) {
        return find(message, 0) >= 0;
    }

    /**
     * The message with every file in its place; the very same bytes if it encloses none. A free text cannot be taken for a
     * place: within a text JSON writes a quotation mark as two characters.
     *
     * @param message as {@link FhirMessages} wrote it
     * @param files the bytes of a file by its digest; its exceptions pass through
     */
    public static byte[] fill(byte[] message, Function<String, byte[]> files) {
        List<byte[]> contents = new ArrayList<>();
        int grown = message.length;
        for (int place = find(message, 0); place >= 0; place = find(message, place + 1)) {
            byte[] coded = Base64.getEncoder().encode(files.apply(digest(message, place)));
            contents.add(coded);
            grown += coded.length - MARK - CODED;
        }
        return contents.isEmpty() ? message : filled(message, contents, new byte[grown]);
    }

    private static byte[] filled(byte[] message, List<byte[]> contents, byte[] filled) {
        int from = 0;
        int to = 0;
        for (byte[] content : contents) {
            int value = find(message, from) + PLACE.length - MARK;
            System.arraycopy(message, from, filled, to, value - from);
            to += value - from;
            System.arraycopy(content, 0, filled, to, content.length);
            to += content.length;
            from = value + MARK + CODED;
        }
        System.arraycopy(message, from, filled, to, message.length - from);
        return filled;
    }

    private static String digest(byte[] message, int place) {
        String coded = new String(message, place + PLACE.length, CODED, StandardCharsets.US_ASCII);
        return new String(Base64.getDecoder().decode(coded), StandardCharsets.US_ASCII);
    }

    private static int find(byte[] message, int from) {
        for (int at = from; at <= message.length - PLACE.length - CODED; at++) {
            if (message[at] == PLACE[0] && isPlace(message, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPlace(byte[] message, int at) {
        for (int i = 1; i < PLACE.length; i++) {
            if (message[at + i] != PLACE[i]) {
                return false;
            }
        }
        return true;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
