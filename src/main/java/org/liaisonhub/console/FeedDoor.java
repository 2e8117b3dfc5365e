package org.liaisonhub.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the gate must know of one feed by HTTP. A feed that no door is made for, because it takes every format, or an engineer's own route file brought it, may use
 * every content type of the others; its route judges.
 *
 * @param feed the first part of the path behind {@code /feeds/}
 * @param contentTypes what its bodies may be, in lower case and without parameters
 * @param parameters which parameters of a content type are let pass, as {@code name=value} in lower case
 * @param largest longest body, in bytes
 * @param wording how the gate's refusals are written for this feed's senders; problem documents (RFC 9457) without it
 */
public record FeedDoor(
        String feed, Set<String> contentTypes, Set<String> parameters, int largest, Optional<Wording> wording) {
    /** A place in memory: a body that may be larger takes several. */
    static final int PLACE = 5 * 1024 * 1024;

    /** Nearly every body; the few larger ones are in memory several times over on their way to the queue. */
    private static final int SMALL = 1024 * 1024;

    private static final int OF_LARGE = 3;
    private static final Set<String> UTF_8 = Set.of("charset=utf-8");

    /** A refusal in the sender's own standard. */
    @FunctionalInterface
    public interface Wording {
        /**
         * Writes one refusal.
         *
         * @param status the HTTP status
         * @param code stable name of the fault
         * @param sentence for people; holds nothing of the message
         * @param requestType the content type of what was sent, or empty text
         */
        Answer of(int status, String code, String sentence, String requestType);
    }

    /** A body and what it is. */
    public record Answer(String contentType, byte[] body) {}

    public FeedDoor {
        contentTypes = Set.copyOf(contentTypes);
        parameters = Set.copyOf(parameters);
    }

    /** JSON in UTF-8 of at most 5 MiB, refused by problem documents. */
    public static FeedDoor json(String feed) {
        return new FeedDoor(feed, Set.of("application/json"), UTF_8, PLACE, Optional.empty());
    }

    /** The door of a feed nobody made one for. */
    static FeedDoor any(String feed, List<FeedDoor> doors) {
        return new FeedDoor(
                feed,
                Set.copyOf(doors.stream()
                        .flatMap(door -> door.contentTypes().stream())
                        .toList()),
                Set.copyOf(doors.stream()
                        .flatMap(door -> door.parameters().stream())
                        .toList()),
                doors.stream().mapToInt(FeedDoor::largest).max().orElse(PLACE),
                Optional.empty());
    }

    /** Whether a content type may pass. */
    boolean takes(Optional<String> contentType) {
        return contentType.filter(this::takes).isPresent();
    }

    private boolean takes(String contentType) {
        List<String> parts = Arrays.stream(contentType.toLowerCase(Locale.ROOT).split(";", -1))
                .map(part -> part.replace(" ", "").replace("\"", ""))
                .toList();
        return contentTypes.contains(parts.get(0)) && parts.stream().skip(1).allMatch(parameters::contains);
    }

    /** How many places in memory a body of an announced length takes; -1 where the sender does not say. */
    int places(long announced) {
        long most = announced < 0 ? largest : Math.min(announced, largest);
        return most <= SMALL ? 1 : (int) ((most + PLACE - 1) / PLACE) * OF_LARGE;
    }

    /** The fault of a body that is something else, and what its sentence speaks of. */
    Refusal wrongType(String where) {
        boolean onlyJson = contentTypes.equals(Set.of("application/json"));
        return onlyJson
                ? new Refusal(Fault.NOT_JSON, where)
                : new Refusal(
                        Fault.WRONG_TYPE,
                        where,
                        String.join(", ", contentTypes.stream().sorted().toList()));
    }
}
