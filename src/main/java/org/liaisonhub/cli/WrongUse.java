package org.liaisonhub.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is wrong with a command line, in one line and the person's language, and where its help is. Nothing but names of arguments is
 * repeated: a value may be a patient's.
 */
final class WrongUse implements IParameterExceptionHandler {
    private final Words words;

    WrongUse(Words words) {
        this.words = words;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("liaison: " + Plain.text(fault(wrong)));
        command.getErr()
                .println(words.say("wrong.help", command.getCommandSpec().qualifiedName()));
        return ExitCodes.WRONG_USE;
    }

    private String fault(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption()
                    ? words.say("wrong.option", name(unmatched.getUnmatched()))
                    : words.say("wrong.argument");
        }
        if (wrong instanceof MissingParameterException missing) {
            return words.say(
                    "wrong.missing",
                    missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", ")));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return words.say("wrong.twice", name(twice.getOverwritten()));
        }
        return wrong.getArgSpec() == null ? words.say("wrong.use") : words.say("wrong.value", name(wrong.getArgSpec()));
    }

    /** Of an option that is none only what stands before its value. */
    private static String name(List<String> unmatched) {
        return unmatched.get(0).split("=", 2)[0];
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
