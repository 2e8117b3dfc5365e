package org.liaisonhub.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the feeds: token, method, content type, length, size and time are judged here, so that a route gets a
 * whole body of bearable size or nothing. At most 16 bodies are in memory at a time.
 */
final class FeedGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int BODIES = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final transient Gatekeeper gatekeeper;
    private final transient ProblemAnswer answer;
    private final transient BoundedBody body = new BoundedBody(LARGEST, Duration.ofSeconds(60));
    private final Semaphore places = new Semaphore(BODIES, true);

    FeedGate(Gatekeeper gatekeeper, ProblemAnswer answer) {
        this.gatekeeper = gatekeeper;
        this.answer = answer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            judge(request);
            withPlace(() -> chain.doFilter(new WholeRequest(request, body.read(request)), response));
        } catch (Refusal refusal) {
            answer.write(refusal, response);
        }
    }

    private void judge(HttpServletRequest request) {
        gatekeeper.admitToFeed(request, feed(request));
        if (!request.getMethod().equals("POST")) {
            throw new Refusal(Fault.NO_SUCH_METHOD, "method");
        }
        if (!isJson(Optional.ofNullable(request.getContentType()))) {
            throw new Refusal(Fault.NOT_JSON, "header Content-Type");
        }
        // A small compressed body can be a huge one: Camel would unpack it behind the limit on its size.
        if (request.getHeader("Content-Encoding") != null) {
            throw new Refusal(Fault.NOT_JSON, "header Content-Encoding");
        }
        if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
            throw new Refusal(Fault.NO_LENGTH, "header Content-Length");
        }
    }

    /** The first part of the path behind the mount point; nothing where the path leads up again. */
    private static String feed(HttpServletRequest request) {
        List<String> parts =
                List.of(Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1));
        return parts.size() < 2 || parts.contains("..") ? "" : parts.get(1);
    }

    private static boolean isJson(Optional<String> contentType) {
        return contentType
                .map(type -> type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", ""))
                .filter(type -> type.equals("application/json") || type.equals("application/json;charset=utf-8"))
                .isPresent();
    }

    private void withPlace(Rest rest) throws IOException, ServletException {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(Fault.BUSY, "");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refusal(Fault.BUSY, "");
        }
        try {
            rest.run();
        } finally {
            places.release();
        }
    }

    /** What is done while a place is held. */
    private interface Rest {
        void run() throws IOException, ServletException;
    }
}
