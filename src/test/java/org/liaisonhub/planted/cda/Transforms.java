package org.liaisonhub.planted.cda;

import javax.xml.transform.TransformerFactory;

/** An offender: runs stylesheets. */
public final class Transforms {
    /** Makes what nobody should. */
    public TransformerFactory factory() {
        return TransformerFactory.newInstance();
    }
}
