package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.Optional;
import org.apache.camel.Message;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedTerms;
import org.liaisonhub.hl7v2.FirstLook;

/**
 * Looks at what comes without anybody waiting for an answer: a file, a message of a queue. It is laid on the intake queue like all else, in
 * whatever format it is; what cannot be taken too, to be parked.
 */
final class UnnamedContent {
    /** In bytes. */
    static final long LARGEST = FirstLook.LARGEST_WITH_DOCUMENTS;

    private static final String UNKNOWN = "application/octet-stream";
    private static final byte[] NOTHING = {};
    private static final NotUnderstood EMPTY = new NotUnderstood(
            "HUB-1012", "there is nothing in it; whoever runs the sending system corrects its export");
    private static final NotUnderstood TOO_LARGE = new NotUnderstood(
            "HUB-1013",
            "is larger than 20 MiB, and was left where it is told to be; whoever runs the sending system sends less at a time");
    private static final NotUnderstood NO_FILE = new NotUnderstood(
            "HUB-1014", "is a link or a device and no file; whoever runs the sending system lays down the file itself");

    private final String feed;
    private final HttpFormat formats;
    private final FeedTerms terms;
    private final IntakeGate gate;
    private final InstantSource clock;

    /**
     * @param formats every format under these terms
     * @param terms of the feed
     */
    UnnamedContent(String feed, HttpFormat formats, FeedTerms terms, IntakeGate gate, InstantSource clock) {
        this.feed = feed;
        this.formats = formats;
        this.terms = terms;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Addresses bytes to the intake queue.
     *
     * @param contentType empty text where nobody gives one
     * @param mark tells it from others of which there are no bytes to tell them by; only its digest goes further
     * @return why it will only be parked; empty where it will be read
     * @throws NotTakenNow if the doors are shut
     */
    Optional<NotUnderstood> take(byte[] bytes, String contentType, String mark, Message message) {
        gate.pass();
        if (bytes.length == 0) {
            return refuse(EMPTY, mark, message);
        }
        if (bytes.length > LARGEST) {
            return refuse(TOO_LARGE, mark, message);
        }
        HttpFormat.Look look = formats.look(bytes, contentType, feed);
        message.setBody(bytes);
        address(message, look.format(), look.controlId(), look.group(), look.refused());
        return look.refused();
    }

    /** Addresses bytes that are only to be parked. */
    Optional<NotUnderstood> keep(NotUnderstood why, byte[] bytes, Message message) {
        gate.pass();
        message.setBody(bytes);
        address(message, UNKNOWN, "", why.code(), Optional.of(why));
        return Optional.of(why);
    }

    /** Addresses word of something larger than the hub takes: its bytes stay where they are. */
    Optional<NotUnderstood> tooLarge(String mark, Message message) {
        gate.pass();
        return refuse(TOO_LARGE, mark, message);
    }

    /** Addresses word of something that is no file. */
    Optional<NotUnderstood> noFile(String mark, Message message) {
        gate.pass();
        return refuse(NO_FILE, mark, message);
    }

    private Optional<NotUnderstood> refuse(NotUnderstood why, String mark, Message message) {
        message.setBody(NOTHING);
        address(message, UNKNOWN, IntakeHeaders.nameless(mark), why.code(), Optional.of(why));
        return Optional.of(why);
    }

    private void address(
            Message message, String format, String controlId, String group, Optional<NotUnderstood> refused) {
        IntakeHeaders.set(message, feed, new FeedFormat(format, terms), controlId, clock.instant(), group, refused);
    }
}
