package org.liaisonhub.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.ValidationContext;
import java.time.DateTimeException;
import java.util.function.Consumer;

/**
 * A format of the schema that lets in exactly what the reader can read.
 *
 * @param getName name of the format in the schema
 * @param reader throws {@link DateTimeException} on what it cannot read
 */
record ReadableFormat(String getName, Consumer<String> reader) implements Format {
    @Override
    public boolean matches(ExecutionContext execution, ValidationContext validation, String value) {
        try {
            reader.accept(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
