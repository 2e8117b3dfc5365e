package org.liaisonhub.routing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.routing.HaltPoint.Moment;

/**
 * Watches the steps of the routes go by for a {@link HaltPoint}: from outside of them, by Camel's interception, and within a
 * commit by standing between the step and the ledger. Steps and routes are those of any other hub.
 */
final class HaltedFlow implements InterceptStrategy {
    /** Halts within a commit come at its second write: one thing is written then, and another is not. */
    private static final int HALF_WAY = 2;

    private final HaltPoint point;
    private final ThreadLocal<Boolean> within = ThreadLocal.withInitial(() -> false);

    HaltedFlow(HaltPoint point) {
        this.point = point;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode step, Processor target, @Nullable Processor next) {
        return step instanceof BeanDefinition bean
                        && point.isOf(context.resolvePropertyPlaceholders(bean.getRef()) + "." + bean.getMethod())
                ? new Watched(target)
                : target;
    }

    private final class Watched extends DelegateAsyncProcessor {
        Watched(Processor target) {
            super(target);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            point.pass(Moment.BEFORE);
            within.set(true);
            try {
                return super.process(exchange, doneSync -> {
                    if (exchange.getException() == null) {
                        point.pass(Moment.AFTER);
                    }
                    callback.done(doneSync);
                });
            } finally {
                within.set(false);
            }
        }
    }

    /**
     * The ledger as the steps get it. For a halt within a commit every work is done in its turn: one that is thought through before
     * has nothing half written to be halted at.
     */
    Ledger around(Ledger ledger) {
        if (!point.isWithin()) {
            return ledger;
        }
        return proxy(
                Ledger.class,
                (method, given) -> given != null
                                && method.getName().startsWith("commit")
                                && given[0] instanceof Function<?, ?> work
                        ? ledger.commit(halting(work))
                        : invoked(method, ledger, given));
    }

    private Function<Ledger.Entry, Object> halting(Function<?, ?> work) {
        @SuppressWarnings("unchecked")
        Function<Ledger.Entry, Object> plain = (Function<Ledger.Entry, Object>) work;
        return entry -> {
            int[] writes = {0};
            return plain.apply(proxy(Ledger.Entry.class, (method, given) -> {
                boolean isWrite = method.getReturnType() == void.class;
                if (isWrite && within.get() && ++writes[0] == HALF_WAY) {
                    point.pass(Moment.WITHIN);
                }
                return invoked(method, entry, given);
            }));
        };
    }

    private interface Called {
        @Nullable
        Object with(Method method, @Nullable Object @Nullable [] given) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> called.with(method, given)));
    }

    private static @Nullable Object invoked(Method method, Object real, @Nullable Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
