package org.liaisonhub.discharge;

import java.util.List;

/**
 * What became of a message's codes.
 *
 * @param unknown codes that decide something and that neither a table nor the standard knows, each once
 * @param translated the lines of the hospital's tables by which codes were read, each once
 */
public record CodesSeen(List<UnknownCode> unknown, List<LocalCodes.Line> translated) {
    /** Every code is the standard's. */
    public static final CodesSeen NONE = new CodesSeen(List.of(), List.of());

    public CodesSeen {
        unknown = List.copyOf(unknown);
        translated = List.copyOf(translated);
    }
}
