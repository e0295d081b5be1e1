package io.carillon.chassis.tracing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A W3C {@code traceparent}, for example {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}.
 *
 * @param value the header's value, always valid
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context, section 3.2</a>
 */
public record Traceparent(String value) {

    private static final Pattern VERSION_00 =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern LATER_VERSION = Pattern.compile(
            "(?!ff|00)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-[!-~]{1,64})?");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if the value is not valid by the specification */
    public Traceparent {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a traceparent: " + value);
        }
    }

    /** Carries the header on if it is valid, else begins a trace, as the specification asks. */
    public static Traceparent continuing(@Nullable String header) {
        return header != null && isValid(header) ? new Traceparent(header) : begin();
    }

    /** A new, sampled trace. */
    public static Traceparent begin() {
        return new Traceparent("00-" + randomHex(16) + "-" + randomHex(8) + "-01");
    }

    /** The 32 hexadecimal digits that logs and events of one trace share. */
    public String traceId() {
        return value.substring(3, 35);
    }

    private static boolean isValid(String value) {
        return VERSION_00.matcher(value).matches()
                || LATER_VERSION.matcher(value).matches();
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        // The specification forbids an id of zeros only.
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
