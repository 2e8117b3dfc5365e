package org.liaisonhub.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers a request with a problem document, and closes the connection where the rest of a body may still come. */
final class ProblemAnswer {
    private final Problems problems;

    ProblemAnswer(Problems problems) {
        this.problems = problems;
    }

    void write(Refusal refusal, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.fault().status());
        response.setContentType(Problems.CONTENT_TYPE);
        headers(refusal, response);
        response.getOutputStream().write(problems.document(refusal));
    }

    /** Answers the sender of a feed in its own standard, where its door has one. */
    void write(Refusal refusal, FeedDoor door, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (door.wording().isEmpty()) {
            write(refusal, response);
            return;
        }
        FeedDoor.Answer answer = door.wording()
                .get()
                .of(
                        refusal.fault().status(),
                        refusal.fault().code(),
                        problems.sentence(refusal),
                        Optional.ofNullable(request.getContentType()).orElse(""));
        response.setStatus(refusal.fault().status());
        response.setContentType(answer.contentType());
        headers(refusal, response);
        response.getOutputStream().write(answer.body());
    }

    static void headers(Refusal refusal, HttpServletResponse response) {
        switch (refusal.fault()) {
            case NO_TOKEN -> response.setHeader("WWW-Authenticate", "Bearer");
            case BUSY -> response.setHeader("Retry-After", "2");
            case TOO_OFTEN -> response.setHeader("Retry-After", String.valueOf(refusal.details()[0]));
            case TOO_LARGE, TOO_SLOW -> response.setHeader("Connection", "close");
            default -> {}
        }
    }

    byte[] document(Refusal refusal) {
        return problems.document(refusal);
    }
}
