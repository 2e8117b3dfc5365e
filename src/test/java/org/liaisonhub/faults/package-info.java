/**
 * Bad days: each fault of the table in {@code operating.md}, made to happen to a real hub. What the sender hears, what operations see, and
 * that nothing acknowledged is lost.
 */
package org.liaisonhub.faults;
