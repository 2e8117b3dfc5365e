package org.liaisonhub.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Route;
import org.apache.camel.support.DefaultExchange;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.reading.Piece;

/** The routes of one file, one after another. */
final class TrialRuns {
    private static final Set<String> ANSWERING =
            Set.of("netty", "netty-http", "servlet", "http", "https", "jetty", "undertow", "platform-http");
    private static final Set<String> NEEDING_NOTHING = Set.of("timer", "scheduler", "quartz", "cron");
    private static final int MOST = 1000;
    private static final String CORRELATION = "JMSCorrelationID";

    private final CamelContext context;
    private final WaysIn ways;
    private final TrialEndpoints endpoints;
    private final TrialSteps watched;
    private final LedgerView ledger;
    private final OfflineFeeds feeds;
    private final Map<String, String> headers;
    private final Set<String> parkedBefore = new LinkedHashSet<>();
    private final Set<String> queuedBefore = new LinkedHashSet<>();

    /** @param headers that the samples come with, beside those that the way they come by gives them */
    TrialRuns(
            CamelContext context,
            WaysIn ways,
            TrialEndpoints endpoints,
            TrialSteps watched,
            LedgerView ledger,
            OfflineFeeds feeds,
            Map<String, String> headers) {
        this.context = context;
        this.ways = ways;
        this.endpoints = endpoints;
        this.watched = watched;
        this.ledger = ledger;
        this.feeds = feeds;
        this.headers = headers;
    }

    List<TrialReport.Run> of(RouteFile file, List<Piece> samples) {
        List<TrialReport.Run> runs = new ArrayList<>();
        boolean folded = false;
        for (String id : file.ids()) {
            Route route = Objects.requireNonNull(context.getRoute(id), "route");
            String scheme = scheme(route.getEndpoint());
            Optional<Path> inbox = ways.inbox(id);
            if (inbox.isPresent()) {
                samples.forEach(sample -> runs.add(run(route, sample.name(), exchange -> lay(inbox.get(), sample))));
            } else if (NEEDING_NOTHING.contains(scheme)) {
                if (!folded) {
                    samples.forEach(this::fold);
                    folded = true;
                }
                runs.add(run(route, "", exchange -> {}));
            } else if (!scheme.equals("seda") || file.ids().size() == 1) {
                samples.forEach(sample ->
                        runs.add(run(route, sample.name(), exchange -> bring(exchange, route.getEndpoint(), sample))));
            }
        }
        return runs;
    }

    private TrialReport.Run run(Route route, String sample, Bringing bringing) {
        boolean answers = ANSWERING.contains(scheme(route.getEndpoint()));
        Exchange exchange = DefaultExchange.newFromEndpoint(
                route.getEndpoint(), answers ? ExchangePattern.InOut : ExchangePattern.InOnly);
        try {
            bringing.on(exchange);
            endpoints.hand(route.getEndpoint(), exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        List<TrialReport.Left> left = endpoints.sent();
        return new TrialReport.Run(
                route.getRouteId(),
                route.getEndpoint().getEndpointBaseUri(),
                sample,
                watched.run(),
                left,
                newlyQueued(),
                answers ? Optional.of(answer(exchange)) : Optional.empty(),
                Optional.ofNullable(exchange.getException()).map(TrialSteps::words),
                Stream.concat(left.stream().flatMap(this::parked), newlyParked())
                        .toList());
    }

    private TrialReport.Answer answer(Exchange exchange) {
        String status = Objects.requireNonNullElse(
                exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, String.class), "");
        byte[] body = exchange.getMessage().getBody(byte[].class);
        return new TrialReport.Answer(status, body == null ? new byte[0] : body);
    }

    /** What becomes of a message on the intake queue that the door refused, or that no reader can make sense of. */
    private Stream<String> parked(TrialReport.Left left) {
        if (!left.destination().equals("jms://intake") || !left.headers().containsKey(Headers.FORMAT)) {
            return Stream.empty();
        }
        String code = left.headers().getOrDefault(Headers.REFUSED_CODE, "");
        if (!code.isEmpty()) {
            return Stream.of(code + " " + left.headers().getOrDefault(Headers.REFUSED_WHY, ""));
        }
        FeedReading reading = feeds.read(
                left.headers().getOrDefault(Headers.FORMAT, ""),
                left.headers().getOrDefault(Headers.FEED, ""),
                left.body());
        return reading instanceof NotUnderstood not ? Stream.of(not.code() + " " + not.why()) : Stream.empty();
    }

    private List<String> newlyQueued() {
        return ledger.undelivered(MOST).stream()
                .filter(delivery -> queuedBefore.add(delivery.id()))
                .map(delivery -> delivery.document().key() + " -> " + delivery.recipient() + ", " + delivery.channel()
                        + " (" + delivery.status() + ")")
                .toList();
    }

    private Stream<String> newlyParked() {
        return ledger.parked(Optional.empty(), MOST).stream()
                .filter(parked -> parkedBefore.add(parked.id()))
                .map((Parked parked) -> parked.code() + " " + parked.reason());
    }

    /** Into the ledger of the trial, so that there is something due. */
    private void fold(Piece sample) {
        Exchange exchange = new DefaultExchange(context);
        intake(exchange, sample);
        ((FoldStep) bean("foldStep")).fold(exchange);
    }

    /** A feed that takes files finds the sample in its folder. */
    private static void lay(Path inbox, Piece sample) {
        try {
            Files.createDirectories(inbox);
            Files.write(inbox.resolve(String.valueOf(Path.of(sample.name()).getFileName())), sample.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a sample cannot be laid into the folder of its feed", e);
        }
    }

    private void bring(Exchange exchange, Endpoint from, Piece sample) {
        String base = from.getEndpointBaseUri();
        if (base.equals("jms://intake") || base.equals("jms://DLQ.intake")) {
            intake(exchange, sample);
        } else if (base.startsWith("jms:")) {
            SampleMessage.on(exchange, sample.bytes(), new HashMap<>(headers));
            return;
        } else {
            exchange.getMessage().setBody(sample.bytes());
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, OfflineFeeds.contentType(sample.format()));
            exchange.getMessage().setHeader(Exchange.FILE_NAME, sample.name());
            if (base.startsWith("direct://deliver-")) {
                exchange.getMessage().removeHeaders("*");
                exchange.getMessage().setHeader(Headers.CHANNEL, base.substring("direct://deliver-".length()));
                exchange.getMessage().setHeader(Headers.ADDRESS, "address-of-the-recipient");
                exchange.getMessage().setHeader(CORRELATION, "00000000-0000-3000-8000-000000000001");
            }
        }
        headers.forEach(exchange.getMessage()::setHeader);
    }

    /** As the feed of its format lays it on the queue. */
    private void intake(Exchange exchange, Piece sample) {
        exchange.getMessage().setBody(sample.bytes());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, OfflineFeeds.contentType(sample.format()));
        String feed = OfflineFeeds.feed(sample.format());
        if (bean(feed + "Feed") instanceof HttpFeed http) {
            http.take(exchange);
        } else {
            ((MllpFeed) bean("mllpFeed")).take(exchange);
        }
        SampleMessage.on(
                exchange, sample.bytes(), new HashMap<>(exchange.getMessage().getHeaders()));
    }

    private Object bean(String name) {
        return Objects.requireNonNull(context.getRegistry().lookupByName(name), name);
    }

    /** Puts on an exchange what a route takes. */
    private interface Bringing {
        void on(Exchange exchange);
    }

    private static String scheme(Endpoint endpoint) {
        String base = endpoint.getEndpointBaseUri();
        return base.substring(0, Math.max(0, base.indexOf(':')));
    }
}
