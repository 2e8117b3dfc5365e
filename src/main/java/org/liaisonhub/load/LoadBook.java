package org.liaisonhub.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What happened, one line an event, in a file that is only ever appended to. A line is with the operating system when the
 * call returns: it outlives this process, killed or not. Several processes may write one book.
 */
public final class LoadBook implements Witness, AutoCloseable {
    private static final String ANSWERED = "answered";
    private static final String ARRIVED = "arrived";

    private final FileChannel file;

    private LoadBook(FileChannel file) {
        this.file = file;
    }

    /** Opens a book; what stands in it stays. */
    public static LoadBook open(Path path) throws IOException {
        return new LoadBook(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    @Override
    public void answered(Answered answer) {
        write(
                ANSWERED,
                answer.discharge(),
                answer.feed(),
                answer.controlId(),
                answer.sentAt(),
                answer.answeredAt(),
                answer.code());
    }

    @Override
    public void arrived(Arrived mail) {
        write(
                ARRIVED,
                mail.discharge(),
                mail.recipient(),
                mail.messageId(),
                mail.event(),
                mail.version(),
                mail.digest(),
                mail.at());
    }

    private void write(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (Object field : fields) {
            line.append(line.isEmpty() ? "" : "\t").append(field);
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.append('\n').toString());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the book of the load cannot be written", e);
        }
    }

    /** Tells a witness everything that stands in a book. A last line that was broken off is left out. */
    public static void read(Path path, Witness witness) throws IOException {
        String text = Files.readString(path);
        try (Stream<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines()) {
            lines.map(line -> line.split("\t")).forEach(fields -> tell(fields, witness));
        }
    }

    private static void tell(String[] fields, Witness witness) {
        int discharge = Integer.parseInt(fields[1]);
        if (fields[0].equals(ANSWERED)) {
            witness.answered(new Answered(
                    discharge,
                    SendingFeed.valueOf(fields[2]),
                    fields[3],
                    Instant.parse(fields[4]),
                    Instant.parse(fields[5]),
                    fields[6]));
        } else {
            witness.arrived(new Arrived(
                    discharge,
                    fields[2],
                    fields[3],
                    fields[4],
                    Integer.parseInt(fields[5]),
                    fields[6],
                    Instant.parse(fields[7])));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
