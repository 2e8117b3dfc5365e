package org.liaisonhub.torture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One system call as {@code strace -xx -yy -ttt -T} prints it. Between two calls of different threads there is an order only
 * where one had ended before the other began.
 *
 * @param thread that made it
 * @param start microseconds
 * @param end microseconds
 * @param name of the call
 * @param target what its first argument, a descriptor, stands for: a path, or {@code TCP:[local->peer]}
 * @param data what was read or written
 * @param arguments as printed, without the data
 * @param result what it returned
 */
record Call(
        String thread, long start, long end, String name, String target, byte[] data, String arguments, long result) {
    private static final Set<String> WRITES = Set.of("write", "writev", "pwrite64", "pwritev", "sendto", "sendmsg");
    private static final Set<String> READS = Set.of("read", "readv", "recvfrom", "recvmsg");
    private static final Set<String> SYNCS = Set.of("fsync", "fdatasync");

    /** Reads a line; empty for signals, ends of threads, and calls that failed or never ended. */
    static Optional<Call> of(String thread, String line) {
        int open = line.indexOf('(');
        int blank = line.indexOf(' ');
        int close = line.lastIndexOf(") = ");
        int took = line.lastIndexOf('<');
        if (open < 0 || close < open || took < close || blank > open) {
            return Optional.empty();
        }
        String result = line.substring(close + 4).split("[ <]", 2)[0];
        if (!result.matches("\\d+")) {
            return Optional.empty();
        }
        long start = micros(line.substring(0, blank));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        String arguments = withoutData(line.substring(open + 1, close), data);
        return Optional.of(new Call(
                thread,
                start,
                start + micros(line.substring(took + 1, line.length() - 1)),
                line.substring(blank + 1, open),
                target(arguments),
                data.toByteArray(),
                arguments,
                Long.parseLong(result)));
    }

    private static long micros(String seconds) {
        String[] parts = seconds.split("\\.");
        return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[1]);
    }

    private static String withoutData(String arguments, ByteArrayOutputStream data) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int quote = arguments.indexOf('"'); quote >= 0; quote = arguments.indexOf('"', from)) {
            int end = arguments.indexOf('"', quote + 1);
            rest.append(arguments, from, quote).append("\"\"");
            data.writeBytes(bytes(arguments, quote + 1, end));
            from = end + 1;
        }
        return rest.append(arguments.substring(from)).toString();
    }

    /** Every byte is four characters: {@code \x41}. */
    private static byte[] bytes(String text, int from, int to) {
        byte[] bytes = new byte[(to - from) / 4];
        for (int i = 0; i < bytes.length; i++) {
            int at = from + 4 * i;
            bytes[i] =
                    (byte) (Character.digit(text.charAt(at + 2), 16) << 4 | Character.digit(text.charAt(at + 3), 16));
        }
        return bytes;
    }

    private static String target(String arguments) {
        int open = arguments.indexOf('<');
        if (open < 0 || !arguments.substring(0, open).matches("\\d+")) {
            return "";
        }
        String target = arguments.substring(open + 1, end(arguments, open));
        return target.startsWith("\\x")
                ? new String(bytes(target, 0, target.length()), StandardCharsets.UTF_8)
                : target;
    }

    private static int end(String arguments, int open) {
        // A connection is printed with an arrow in it: <TCP:[a->b]>.
        int close = arguments.indexOf('>', open);
        return close > 0 && arguments.charAt(close - 1) == '-' ? arguments.indexOf('>', close + 1) : close;
    }

    Call with(byte[] other) {
        return new Call(thread, start, end, name, target, other, arguments, result);
    }

    boolean isWrite() {
        return WRITES.contains(name);
    }

    boolean isRead() {
        return READS.contains(name);
    }

    boolean isSync() {
        return SYNCS.contains(name);
    }

    /** Whether it is about a connection that came to this port of ours. */
    boolean isAt(int port) {
        return target.toUpperCase(Locale.ROOT).startsWith("TCP") && target.contains(":" + port + "->");
    }

    /** Whether these texts stand in the data one after another, with at most a few bytes (lengths) between them. */
    boolean holds(String... texts) {
        return Bytes.find(data, Bytes.FEW, texts) >= 0;
    }

    @Override
    public String toString() {
        return start + " " + thread + " " + name + "(" + target + ") " + data.length + " bytes, until " + end;
    }
}
