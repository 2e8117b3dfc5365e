package org.liaisonhub.cli;

import java.io.Console;
import java.util.Optional;

/** The person at the keyboard, if there is one. */
@FunctionalInterface
interface Terminal {
    /** What the person answers; empty if nobody is there or nothing was said. */
    Optional<String> ask(String question);

    static Terminal real() {
        return question -> {
            Console console = System.console();
            if (console == null || !isTerminal(console)) {
                return Optional.empty();
            }
            return Optional.ofNullable(console.readLine("%s ", question))
                    .map(String::strip)
                    .filter(answer -> !answer.isEmpty());
        };
    }

    // From Java 22 on there is a Console even where input is redirected; its isTerminal tells. Before, its presence
    // does.
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Console.isTerminal is public", e);
        }
    }
}
