package io.carillon.gateway.protocol;

import tools.jackson.databind.JsonNode;

/**
 * Whether strings are text at all. JSON's escapes can write half of a surrogate pair (RFC 8259, 8.2), which UTF-8 can't:
 * what holds one could neither be echoed nor passed on.
 */
final class UnicodeText {

    private UnicodeText() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all names and strings in a value are text. */
    static boolean isIn(JsonNode value) {
        if (value.isString()) {
            return is(value.asString());
        }
        return value.properties().stream().allMatch(member -> is(member.getKey()))
                && value.values().stream().allMatch(UnicodeText::isIn);
    }
}
