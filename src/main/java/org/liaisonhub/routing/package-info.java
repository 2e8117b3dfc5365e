/**
 * The beans that the routes in {@code routes/} call, and the wiring of a hub: every part is constructed here and nowhere
 * else. Start with {@link org.liaisonhub.routing.Hub}. The only package that knows Camel; it decides nothing that the
 * domain can decide.
 */
@NullMarked
package org.liaisonhub.routing;

import org.jspecify.annotations.NullMarked;
