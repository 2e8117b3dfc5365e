package org.liaisonhub.planted.fhir;

/** Innocent by itself. */
public class Bundle {}
