package org.liaisonhub.console;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.delivery.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub's HTTP server, from its construction until it is closed. */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);

    private final Gatekeeper gatekeeper;
    private final ProblemAnswer problems;
    private final Outcomes outcomes;
    private final ApiJson json = new ApiJson();
    private final Javalin server;

    /**
     * Starts the server.
     *
     * @param signIn knows whose token is shown
     * @param feeds serves {@code /feeds/*}; without it there is nothing there
     * @throws ConsoleNotStarted if it cannot listen
     */
    public ConsoleServer(ConsoleSettings settings, SignIn signIn, ConsolePorts hub, Optional<FeedServlet> feeds) {
        this.gatekeeper = new Gatekeeper(signIn, settings.limits());
        Problems documents = new Problems(settings.language());
        this.problems = new ProblemAnswer(documents);
        this.outcomes = new Outcomes(settings.language());
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.prefer405over404 = true;
            new JettySetup(settings, documents).apply(config.jetty);
            config.jetty.modifyServletContextHandler(
                    context -> new ServletSetup(gatekeeper, problems, feeds).apply(context));
            Routes.of(hub).forEach(route -> register(config, route));
            config.routes.exception(Refusal.class, this::refuse);
            config.routes.exception(
                    HttpResponseException.class,
                    (e, context) -> refuse(new Refusal(Fault.ofStatus(e.getStatus()), "path"), context));
            config.routes.exception(Exception.class, (e, context) -> {
                // Its message may quote a patient; class and place do not.
                LOG.error("{} {} failed: {}", context.method(), context.endpoint().path, Trouble.of(e));
                refuse(new Refusal(Fault.FAILED, ""), context);
            });
        });
        start(settings);
    }

    private void start(ConsoleSettings settings) {
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            throw new ConsoleNotStarted(
                    "port " + settings.port() + " of " + settings.host() + " is in use or not ours to take; stop what"
                            + " listens there, or choose another with liaison.http.port or --port-offset",
                    e);
        }
    }

    private void register(JavalinConfig config, Route route) {
        config.routes.addHttpHandler(
                route.method(),
                route.path(),
                context -> {
                    Actor actor = gatekeeper.admit(context.req(), route.access());
                    Object answer = route.answering().answer(new Asked(context, json, actor));
                    if (answer instanceof Route.Raw raw) {
                        context.contentType(raw.contentType()).result(raw.bytes());
                    } else if (answer instanceof Route.Written written) {
                        context.contentType(written.contentType());
                        written.writing().to(context.outputStream());
                    } else {
                        Object told = answer instanceof Desk.Outcome outcome ? outcomes.answer(outcome) : answer;
                        context.contentType("application/json").result(json.write(told));
                    }
                },
                route.access());
    }

    private void refuse(Refusal refusal, Context context) {
        ProblemAnswer.headers(refusal, context.res());
        context.status(refusal.fault().status())
                .contentType(Problems.CONTENT_TYPE)
                .result(problems.document(refusal));
    }

    /** The port it listens on, also where 0 was asked for. */
    public int port() {
        return server.port();
    }

    /** How many times a token was shown that is nobody's, since the start. */
    public long failedSignIns() {
        return gatekeeper.failedSignIns();
    }

    /** Stops at once; a request under way may go unanswered, and its sender sends it again. */
    @Override
    public void close() {
        server.stop();
    }
}
