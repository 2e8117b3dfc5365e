package org.liaisonhub.planted.hl7v2;

import org.apache.camel.CamelContext;
import org.liaisonhub.planted.fhir.Bundle;

/** Offends: a translator that knows another translator, and Camel. */
public class KnowsFhir {
    Bundle bundle = new Bundle();
    Class<?> camel = CamelContext.class;
}
