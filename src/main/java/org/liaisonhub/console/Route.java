package org.liaisonhub.console;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;

/** One address of the API, who may call it and what answers. */
record Route(HandlerType method, String path, Access access, Answering answering) {
    /** Answers one request. */
    @FunctionalInterface
    interface Answering {
        /** The answer; written as JSON unless it is a {@link Raw}, and as its sentence where it is of the desk. */
        Object answer(Asked asked) throws IOException;
    }

    /** An answer that is bytes already. */
    record Raw(String contentType, byte[] bytes) {}

    /** An answer too large to be held: it is written as it is found. */
    record Written(String contentType, Writing writing) {}

    /** Writes an answer. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream into) throws IOException;
    }

    /** What a reader may see: nothing a patient could be known or described by. */
    static Route get(String path, Answering answering) {
        return new Route(HandlerType.GET, path, Access.READER, answering);
    }

    /** What an operator does. */
    static Route post(String path, Answering answering) {
        return new Route(HandlerType.POST, path, Access.OPERATOR, answering);
    }

    /** The same for those of another role. */
    Route by(Access other) {
        return new Route(method, path, other, answering);
    }

    /** What is for anybody. */
    static Route open(String path, Answering answering) {
        return new Route(HandlerType.GET, path, Access.ANYBODY, answering);
    }
}
