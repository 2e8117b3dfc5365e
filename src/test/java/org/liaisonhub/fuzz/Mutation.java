package org.liaisonhub.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes one input from samples: the same from the same seed. Each kind of damage is one that readers fell over somewhere. */
final class Mutation {
    private static final List<String> TOKENS = List.of(
            "|",
            "^",
            "~",
            "\\",
            "&",
            "\r",
            "\n",
            "\r\n",
            "\u000b",
            "\u001c",
            "\u001c\r",
            "\0",
            "\"",
            "\"\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "&#0;",
            "&#x10FFFF;",
            "&lol;",
            "\\X00\\",
            "\\.br\\",
            "\\F\\",
            "MSH|^~\\&|",
            "MSH||||",
            "PID|",
            "PV1|",
            "ZFM|",
            "ZBE|",
            "ROL|",
            "null",
            "true",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999999999999999999999999",
            "0.0000000000000000000000000000000000000000001",
            "NaN",
            "\\ud800",
            "\\udc00",
            "\\u0000",
            "\ufeff",
            "\u202e",
            "é",
            "🚑",
            "2026-02-30T25:61:61Z",
            "20260230256161",
            "0000",
            "99999999999999",
            "-0001-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "urn:uuid:",
            "\"resourceType\":",
            "\"schema\":",
            "\"messageId\":\"\",",
            "UNICODE UTF-8",
            "UTF-16",
            "8859/1",
            "<!DOCTYPE x>",
            "<?xml version='1.1'?>");
    private static final byte[][] MARKS = {
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xFE, (byte) 0xFF},
        {(byte) 0xFF, (byte) 0xFE},
        {0, 0, (byte) 0xFE, (byte) 0xFF}
    };
    private static final int LONGEST = 300_000;

    private final Random random;
    private final List<byte[]> samples;

    Mutation(long seed, List<byte[]> samples) {
        // A seed of its own for each input: Random's first numbers of neighbouring seeds are alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
        this.samples = samples;
    }

    byte[] input() {
        byte[] bytes = any().clone();
        int rounds = 1 + random.nextInt(6);
        for (int i = 0; i < rounds && bytes.length < LONGEST; i++) {
            bytes = damaged(bytes);
        }
        return bytes;
    }

    private byte[] any() {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] damaged(byte[] bytes) {
        int from = at(bytes);
        int to = from + random.nextInt(Math.min(200, bytes.length - from + 1) + 1);
        to = Math.min(to, bytes.length);
        return switch (random.nextInt(15)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> replaced(bytes, from, to, new byte[0]);
            case 3 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> replaced(bytes, from, to, token());
            case 5 -> replaced(bytes, from, from, token());
            case 6 -> replaced(bytes, from, from, repeated(token(), 1 + random.nextInt(2_000)));
            case 7 -> spliced(bytes, from);
            case 8 -> replaced(bytes, from, to, noise(random.nextInt(64)));
            case 9 -> replaced(bytes, 0, 0, MARKS[random.nextInt(MARKS.length)]);
            case 10 -> line(bytes, 1 + random.nextInt(40));
            case 11 -> line(bytes, 0);
            case 12 -> recoded(bytes);
            case 13 ->
                replaced(
                        bytes,
                        from,
                        from,
                        repeated(new byte[] {(byte) ('!' + random.nextInt(90))}, random.nextInt(50_000)));
            default -> swapped(bytes);
        };
    }

    private int at(byte[] bytes) {
        // Headers decide most: half of the damage is done there.
        int reach = random.nextBoolean() ? Math.min(bytes.length, 120) : bytes.length;
        return reach == 0 ? 0 : random.nextInt(reach);
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(16); i >= 0 && flipped.length > 0; i--) {
            flipped[at(flipped)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        var out = new ByteArrayOutputStream(bytes.length + by.length);
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] piece, int times) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times && out.size() < LONGEST; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private byte[] spliced(byte[] bytes, int from) {
        byte[] other = any();
        return replaced(bytes, from, bytes.length, Arrays.copyOfRange(other, at(other), other.length));
    }

    /** One line or segment so many times; 0 takes it out. */
    private byte[] line(byte[] bytes, int times) {
        int middle = at(bytes);
        int from = middle;
        while (from > 0 && bytes[from - 1] != '\r' && bytes[from - 1] != '\n') {
            from--;
        }
        int to = middle;
        while (to < bytes.length && bytes[to] != '\r' && bytes[to] != '\n') {
            to++;
        }
        to = Math.min(to + 1, bytes.length);
        return replaced(bytes, from, to, repeated(Arrays.copyOfRange(bytes, from, to), times));
    }

    private byte[] recoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.ISO_8859_1);
            default -> text.getBytes(StandardCharsets.UTF_16LE);
        };
    }

    private byte[] swapped(byte[] bytes) {
        byte[] swapped = bytes.clone();
        if (swapped.length > 1) {
            byte one = (byte) "|^~\\&\r\"{}[],:<>".charAt(random.nextInt(15));
            byte other = (byte) "|^~\\&\r\"{}[],:<>".charAt(random.nextInt(15));
            for (int i = 0; i < swapped.length; i++) {
                swapped[i] = swapped[i] == one ? other : swapped[i] == other ? one : swapped[i];
            }
        }
        return swapped;
    }
}
