package org.liaisonhub.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/** Notes each step of the routes as it is run, from outside of them. */
final class TrialSteps implements InterceptStrategy {
    private static final int LONGEST = 300;

    private final List<TrialReport.Step> run = new ArrayList<>();

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode step, Processor target, @Nullable Processor next) {
        return new Watched(step, words(context, step), target);
    }

    /** What was run since this was asked last. */
    List<TrialReport.Step> run() {
        List<TrialReport.Step> steps = List.copyOf(run);
        run.clear();
        return steps;
    }

    private final class Watched extends DelegateAsyncProcessor {
        private final NamedNode step;
        private final String words;

        Watched(NamedNode step, String words, Processor target) {
            super(target);
            this.words = words;
            this.step = step;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            int place = run.size();
            run.add(new TrialReport.Step(place(step), words, Optional.empty()));
            return super.process(exchange, doneSync -> {
                Throwable fault = exchange.getException();
                if (fault != null) {
                    run.set(place, new TrialReport.Step(place(step), words, Optional.of(words(fault))));
                }
                callback.done(doneSync);
            });
        }
    }

    static String place(NamedNode step) {
        return (step.getLocation() == null ? "" : file(step.getLocation()))
                + (step.getLineNumber() > 0 ? ":" + step.getLineNumber() : "");
    }

    private static String file(String location) {
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
    }

    /** While the route is made, so that the parameters of a template are known. */
    private static String words(CamelContext context, NamedNode step) {
        return step instanceof BeanDefinition bean
                ? "bean " + context.resolvePropertyPlaceholders(bean.getRef()) + "." + bean.getMethod()
                : step.getShortName() + " " + label(step);
    }

    private static String label(NamedNode step) {
        String label = step.getLabel();
        return label == null ? "" : label.replaceFirst("^" + step.getShortName() + "\\[(.*)]$", "$1");
    }

    /** In one line, for the person who handed in the sample: a hub's log has only the kind of the fault. */
    static String words(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String line = String.valueOf(root.getMessage()).replaceAll("\\s+", " ").strip();
        return root.getClass().getSimpleName() + ": "
                + (line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line);
    }
}
