package org.liaisonhub.fuzz;

/**
 * A reader under test.
 *
 * @param name as the command line names it
 * @param samples what its inputs are made from
 * @param reading reads one input; whatever it throws is a fault
 * @param allocatedPerByte how many bytes it may allocate for each byte of input, beside {@link Campaign#FREE}
 */
public record Target(String name, Samples.Kind samples, Reading reading, int allocatedPerByte) {
    /** Reads bytes and says how that ended, in one of a few words. */
    @FunctionalInterface
    public interface Reading {
        String read(byte[] bytes) throws Exception;
    }
}
