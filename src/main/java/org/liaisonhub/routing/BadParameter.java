package org.liaisonhub.routing;

/** A parameter of a templated route that cannot hold; said for the person who wrote the file. */
final class BadParameter extends Exception {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** @param why goes on after the parameter's name */
    BadParameter(String parameter, String why) {
        super(parameter + " " + why);
        this.parameter = parameter;
    }

    /** Its name. */
    String parameter() {
        return parameter;
    }
}
