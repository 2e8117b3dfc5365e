package org.liaisonhub.planted.util;

/** Offends twice: a drawer in a drawer. */
public class StringHelper {}
