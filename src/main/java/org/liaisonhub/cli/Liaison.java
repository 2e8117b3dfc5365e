package org.liaisonhub.cli;

import java.util.concurrent.Callable;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.routing.Failures;
import org.liaisonhub.routing.HubNotStarted;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** The {@code liaison} command and its subcommands. */
@Command(name = "liaison", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Liaison implements Callable<Integer> {
    private final HubLauncher launcher;
    private final Surroundings around;
    private final Words words;

    @Mixin
    private final Place place;

    /** @param launcher starts a hub for {@code run} and {@code demo} */
    public Liaison(HubLauncher launcher) {
        this(launcher, Surroundings.real());
    }

    Liaison(HubLauncher launcher, Surroundings around) {
        this.launcher = launcher;
        this.around = around;
        this.words = new Words(around.language());
        this.place = new Place(around, words);
    }

    /** The command line's entry; leaves with the exit code. */
    public static void main(String[] arguments) {
        System.exit(new Liaison(new HubProcess(Surroundings.real())).execute(arguments));
    }

    /** Does what the command line says and returns the exit code: 0 to 3, see {@code --help}. */
    public int execute(String... arguments) {
        return line().execute(arguments);
    }

    CommandLine line() {
        CommandLine line = new CommandLine(this)
                .addSubcommand("run", new RunCommand(launcher, place))
                .addSubcommand("broker", new BrokerCommand(launcher, place))
                .addSubcommand("demo", new DemoCommand(launcher, place))
                .addSubcommand("send", new SendCommand(place, words))
                .addSubcommand("read", new ReadCommand(place, words, System.in))
                .addSubcommand(
                        "route",
                        new CommandLine(new RouteCommand())
                                .addSubcommand("test", new RouteTestCommand(place, words, System.in)))
                .addSubcommand(
                        "status",
                        new CommandLine(new StatusCommand(place, words))
                                .addSubcommand("health", new HealthCommand(place, words)))
                .addSubcommand("undelivered", new UndeliveredCommand(place, words))
                .addSubcommand("show", new ShowCommand(place, words))
                .addSubcommand("resend", new DeedCommand(place, words, "deliveries", "resend"))
                .addSubcommand("release", new DeedCommand(place, words, "deliveries", "release"))
                .addSubcommand("redirect", new RedirectCommand(place, words))
                .addSubcommand("withdraw", new WithdrawCommand(place, words))
                .addSubcommand(
                        "tasks",
                        new CommandLine(new TasksCommand(place, words))
                                .addSubcommand("close", new DeedCommand(place, words, "tasks", "close")))
                .addSubcommand(
                        "parked",
                        new CommandLine(new ParkedCommand(place, words))
                                .addSubcommand("replay", new ReplayCommand(place, words))
                                .addSubcommand("dismiss", new DeedCommand(place, words, "parked", "dismiss")))
                .addSubcommand(
                        "codes",
                        new CommandLine(new CodesCommand(place, words))
                                .addSubcommand("reload", new CodesReloadCommand(place, words)))
                .addSubcommand("replay", new ReplayCommand(place, words))
                .addSubcommand("reconcile", new ReconcileCommand(place, words))
                .addSubcommand("retention", new RetentionCommand(place, words))
                .addSubcommand(
                        "audit",
                        new CommandLine(new AuditCommand(place, words))
                                .addSubcommand("verify", new AuditVerifyCommand(place, words))
                                .addSubcommand("export", new AuditExportCommand(place, words)))
                .addSubcommand(
                        "directory",
                        new CommandLine(new DirectoryCommand(place, words))
                                .addSubcommand("reload", new ReloadCommand(place, words)))
                .addSubcommand(
                        "access",
                        new CommandLine(new AccessCommand(place, words))
                                .addSubcommand("add", new AccessAddCommand(place, words))
                                .addSubcommand("revoke", new AccessRevokeCommand(place, words)))
                .addSubcommand("bench", new BenchCommand(place, words))
                .addSubcommand("torture", new TortureCommand(place, words));
        return line.setResourceBundle(words.help())
                .setOut(around.out())
                .setErr(around.err())
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(new WrongUse(words))
                .setExecutionExceptionHandler(this::explain);
    }

    // One line, no trace: what a person can act on is in the message, and a message that quoted a patient would stay in
    // a terminal's memory.
    private int explain(Exception thrown, CommandLine command, ParseResult parsed) {
        if (thrown instanceof CommandFault fault) {
            around.err().println("liaison: " + Plain.text(String.valueOf(fault.getMessage())));
            return fault.exitCode();
        }
        boolean saysWhatToDo = thrown instanceof HubNotStarted || thrown instanceof KeysUnreadable;
        String said = saysWhatToDo ? thrown.getMessage() : words.say("fault.unexpected", Failures.kinds(thrown));
        around.err().println("liaison: " + said);
        return ExitCodes.PERSON_NEEDED;
    }

    /** Called without a command: shows the commands. */
    @Override
    public Integer call() {
        line().usage(around.err());
        return ExitCodes.WRONG_USE;
    }
}
