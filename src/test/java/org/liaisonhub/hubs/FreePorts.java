package org.liaisonhub.hubs;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** For each fixed port one that is free here, the same each time. */
final class FreePorts {
    private static final Pattern PORT = Pattern.compile("\\b[0-9]{4,5}\\b");

    private final Map<String, Integer> ports = new HashMap<>();

    int of(String fixed) {
        return ports.computeIfAbsent(fixed, any -> {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException("no free port", e);
            }
        });
    }

    /** A text with every port in it replaced. */
    String in(String text) {
        return PORT.matcher(text).replaceAll(found -> Integer.toString(of(found.group())));
    }
}
