package io.carillon.gateway.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts a client might send: valid frames, frames that are nearly valid, and rubbish. */
public final class FrameFuzzer {

    /** The type of a frame for a service, which the codec under test must know. */
    public static final String SERVICE_TYPE = "chat.send";

    private static final List<String> VALID = List.of(
            "{\"type\":\"presence.ping\"}",
            "{\"type\":\"presence.ping\",\"data\":{},\"op_id\":\"op-1\"}",
            "{\"type\":\"presence.set\",\"data\":{\"status\":\"away\"},\"op_id\":\"op-2\"}",
            "{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"Zr4uX0e1\"},\"op_id\":\"op-3\"}",
            "{\"type\":\"auth.refresh\",\"data\":{\"access_token\":\"eyJhbGciOiJub25lIn0.e30.\"},\"op_id\":\"op-4\"}",
            "{\"op_id\":\"op-5\",\"type\":\"chat.send\",\"data\":{\"scope\":\"room:général\",\"body\":\"hi 👋\",\"attachments\":[]}}",
            "{\"type\":\"room.join\",\"data\":{\"room\":\"general\"},\"op_id\":\"op-6\"}",
            "{\"type\":\"chat.typing\",\"data\":{\"scope\":\"room:general\",\"typing\":true}}",
            "{\"type\":\"call.offer\",\"data\":{\"target_id\":\"user_1\",\"call_type\":\"audio\",\"sdp\":{\"a\":[1,2.5e3,null]}}}",
            "{\"type\":\"no.such.type\",\"data\":{\"x\":1},\"op_id\":\"op-7\",\"later\":{\"field\":[{}]}}");

    private static final List<String> NAMES = List.of(
            "type", "data", "op_id", "status", "refresh_token", "access_token", "scope", "room", "id", "", "__proto__");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1e400",
            "-1E-999999999",
            "1e999999999",
            "9".repeat(400),
            "9".repeat(1_500),
            "0.1e",
            "00",
            "+1",
            "0x10",
            "NaN",
            "Infinity",
            "1.",
            ".5");
    private static final List<String> ESCAPES = List.of(
            "\\ud800", "\\udc00\\ud800", "\\u0000", "\\uD83D\\uDC4B", "\\u12", "\\x41", "\\", "\\\"", "\\ufffe", "\\n");
    private static final String RAW = "\u0000\u0007\u200e\u2028\ufeff\uffff\ud800\udfff{}[]\",:\\'/é漢";

    private final Random random;

    /** A generator whose texts depend on nothing but its source. */
    public FrameFuzzer(Random random) {
        this.random = random;
    }

    /** The next text. */
    public String next() {
        return switch (random.nextInt(12)) {
            case 0 -> valid();
            case 1, 2, 3 -> mutated(valid());
            case 4 -> truncated(valid());
            case 5 -> withValue(valid());
            case 6, 7 -> object(random.nextInt(5));
            case 8 -> nested();
            case 9 -> frame(string(random.nextInt(200)), string(random.nextInt(300)));
            case 10 -> doubled(valid());
            default -> noise(random.nextInt(200));
        };
    }

    private String valid() {
        return one(VALID);
    }

    private String mutated(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1 + random.nextInt(6); i > 0 && !out.isEmpty(); i--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(5)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, anyChar());
                case 2 -> out.setCharAt(at, anyChar());
                case 3 -> out.insert(at, one(ESCAPES));
                default -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(30))));
            }
        }
        return out.toString();
    }

    private String truncated(String text) {
        return text.substring(0, random.nextInt(text.length()));
    }

    /** Puts another value behind one of the colons. */
    private String withValue(String text) {
        List<Integer> colons = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == ':')
                .boxed()
                .toList();
        int colon = colons.get(random.nextInt(colons.size()));
        int end = colon + 1;
        while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + value(3) + text.substring(end);
    }

    private String doubled(String text) {
        String member = "\"" + one(NAMES) + "\":" + value(1) + ",";
        return random.nextBoolean() ? "{" + member + member + text.substring(1) : "{" + member + text.substring(1);
    }

    private String nested() {
        int depth = random.nextInt(3) == 0 ? 1 + random.nextInt(7_000) : 28 + random.nextInt(8);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String close = open.equals("[") ? "]" : "}";
        String closing = random.nextInt(4) == 0 ? "" : close.repeat(depth);
        return "{\"type\":\"chat.send\",\"data\":{\"x\":" + open.repeat(depth) + "1" + closing + "}}";
    }

    private static String frame(String type, String opId) {
        return "{\"type\":\"" + type + "\",\"op_id\":\"" + opId + "\"}";
    }

    private String value(int depth) {
        return switch (random.nextInt(depth <= 0 ? 5 : 7)) {
            case 0 -> one(NUMBERS);
            case 1 -> one(List.of("true", "false", "null", "nul", "undefined", ""));
            case 2 -> "\"" + string(random.nextInt(20)) + "\"";
            case 3 -> "\"" + "x".repeat(random.nextInt(20_000)) + "\"";
            case 4 -> Integer.toString(random.nextInt());
            case 5 -> object(depth - 1);
            default ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> value(depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
        };
    }

    private String object(int depth) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> "\"" + (random.nextInt(8) == 0 ? string(5) : one(NAMES)) + "\":" + value(depth))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String string(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(20)) {
                case 0 -> out.append(one(ESCAPES));
                case 1 -> out.append(anyChar());
                default -> out.append((char) ('a' + random.nextInt(26)));
            }
        }
        return out.toString();
    }

    private String noise(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(anyChar()))
                .collect(Collectors.joining());
    }

    private char anyChar() {
        return switch (random.nextInt(3)) {
            case 0 -> RAW.charAt(random.nextInt(RAW.length()));
            case 1 -> (char) random.nextInt(128);
            default -> (char) random.nextInt(Character.MAX_VALUE + 1);
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
