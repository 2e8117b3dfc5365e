package org.liaisonhub.console;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** What stands before and beside the API in Jetty: headers on every answer, the feeds with their gate. */
final class ServletSetup {
    private static final String FEEDS = "/feeds/*";

    private final Gatekeeper gatekeeper;
    private final ProblemAnswer problems;
    private final Optional<FeedServlet> feeds;

    ServletSetup(Gatekeeper gatekeeper, ProblemAnswer problems, Optional<FeedServlet> feeds) {
        this.gatekeeper = gatekeeper;
        this.problems = problems;
        this.feeds = feeds;
    }

    void apply(ServletContextHandler context) {
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        filter(context, new FilterHolder(new SafeHeaders()), "/*");
        filter(
                context,
                new FilterHolder(new FeedGate(gatekeeper, problems, this::door, this::isOpen, this::refused)),
                FEEDS);
        feeds.ifPresent(feed -> {
            var holder = new ServletHolder(feed.name(), feed.servlet());
            holder.setInitParameters(feed.parameters());
            holder.setInitOrder(1);
            context.addServlet(holder, FEEDS);
        });
    }

    private FeedDoor door(String feed) {
        return feeds.map(servlet -> servlet.door(feed)).orElseGet(() -> FeedDoor.json(feed));
    }

    private boolean isOpen(HttpServletRequest request) {
        return feeds.filter(servlet -> servlet.open().test(request)).isPresent();
    }

    private void refused(String feed, int status, String code) {
        feeds.ifPresent(servlet -> servlet.atTheDoor().refused(feed, status, code));
    }

    private static void filter(ServletContextHandler context, FilterHolder filter, String path) {
        filter.setAsyncSupported(true);
        context.addFilter(filter, path, EnumSet.of(DispatcherType.REQUEST));
    }
}
