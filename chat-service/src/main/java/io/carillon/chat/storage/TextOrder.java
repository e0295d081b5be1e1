package io.carillon.chat.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;

/** The order in which Cassandra keeps texts. Java's own is another one, for characters beyond the first 65,536. */
final class TextOrder {

    static final Comparator<String> BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private TextOrder() {}
}
