package org.liaisonhub.console;

import jakarta.servlet.Servlet;
import java.util.Map;

/**
 * The servlet that serves {@code /feeds/*}.
 *
 * @param name its servlet name; unique where several hubs run in one process
 * @param servlet the servlet
 * @param parameters its init parameters
 */
public record FeedServlet(String name, Servlet servlet, Map<String, String> parameters) {
    public FeedServlet {
        parameters = Map.copyOf(parameters);
    }
}
