package org.liaisonhub.demo;

import org.liaisonhub.hl7v2.FirstLook;

/**
 * One message of a story, as a hospital's system sends it.
 *
 * @param file its name in the story's folder: {@code 3.clinical.json}
 * @param bytes the message
 */
record StoryMessage(String file, byte[] bytes) {
    /** Whether it travels by MLLP; otherwise it is JSON by HTTP. */
    boolean isHl7() {
        return file.endsWith(".hl7");
    }

    /** What it is, from its header: {@code ADT^A03}; a question mark where nobody can tell. */
    String event() {
        return isHl7()
                ? FirstLook.at(bytes)
                        .opened()
                        .map(envelope -> envelope.messageCode() + "^" + envelope.triggerEvent())
                        .orElse("?")
                : "JSON";
    }
}
