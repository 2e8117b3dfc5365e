package org.liaisonhub.console;

import io.javalin.security.RouteRole;

/** Who may call a route. Each route names one; a right of its own for reading, say, is one more constant. */
public enum Access implements RouteRole {
    /** Anybody who reaches the port: descriptions and schemas, nothing of any stay. */
    ANYBODY,
    /** A feed of the hospital. */
    FEED,
    /** An operator of the hub. */
    OPERATOR
}
