/**
 * The hub, package by package along the flow: feeds ({@code hl7v2}, {@code json}) tell {@code discharge} what the hospital
 * said; {@code completeness} judges it, {@code letter} words it, {@code directory} says who must hear it, {@code delivery}
 * sees that it arrives, written in {@code fhir}, kept in {@code ledger}, carried by {@code broker}. {@code routing} wires
 * them to the route files; {@code console} and {@code cli} are for people, {@code demo} shows it all. Imports point inward.
 */
@NullMarked
package org.liaisonhub;

import org.jspecify.annotations.NullMarked;
