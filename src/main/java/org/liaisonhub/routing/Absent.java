package org.liaisonhub.routing;

import java.lang.reflect.Proxy;

/** Something that must be handed over and is never used. */
final class Absent {
    private Absent() {}

    /** One that throws at whatever is asked of it. */
    static <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "absent " + type.getSimpleName();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
