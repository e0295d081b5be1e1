package io.carillon.resolver.repeat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number an event has among those of its source and subject, from the header {@code ce_sequence}. */
record Sequence(BigInteger number) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,40}");

    /** The sequence, or empty when the producer gives none or one that is no number: then nothing is recognised. */
    static Optional<Sequence> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(digits -> new Sequence(new BigInteger(digits)));
    }

    boolean isBeyond(Sequence other) {
        return number.compareTo(other.number) > 0;
    }
}
