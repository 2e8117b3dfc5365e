package org.liaisonhub.demo;

import java.util.List;

/**
 * A discharge to play.
 *
 * @param folder its name: {@code 04-silent-gp}
 * @param telling what happens in it, one line in the language of the demo
 * @param messages in the order to send them
 * @param ending how it should end
 */
record Story(String folder, String telling, List<StoryMessage> messages, Ending ending) {
    Story {
        messages = List.copyOf(messages);
    }

    /** Two digits. */
    String number() {
        return folder.substring(0, 2);
    }

    /** The first words of the telling, for a list. */
    String title() {
        return telling.split("[,:(]", 2)[0].strip();
    }
}
