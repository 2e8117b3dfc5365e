package org.liaisonhub.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.networknt.schema.JsonNodePath;
import java.util.regex.Pattern;

/** JSON pointers (RFC 6901) that may be shown: a member name that could be a value in disguise is not repeated. */
final class Pointer {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private Pointer() {}

    static String member(String parent, String name) {
        return parent + "/" + (NAME.matcher(name).matches() ? name : "?");
    }

    static String item(String parent, int index) {
        return parent + "/" + index;
    }

    static String of(JsonNodePath path) {
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = path.getElement(i) instanceof Integer index
                    ? item(pointer, index)
                    : member(pointer, path.getName(i));
        }
        return pointer;
    }

    /** Where the object or array is that the parser stands in. */
    static String of(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        if (parent.inArray()) {
            return item(of(parent), parent.getCurrentIndex());
        }
        String name = parent.getCurrentName();
        return name == null ? of(parent) : member(of(parent), name);
    }
}
