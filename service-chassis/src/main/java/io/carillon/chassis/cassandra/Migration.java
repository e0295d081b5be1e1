package io.carillon.chassis.cassandra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One numbered step of the schema. Its statements must be repeatable ({@code IF NOT EXISTS}): an instance may die between
 * two of them.
 *
 * @param number from 1, without gaps
 * @param name for people
 * @param cql statements, each ended by a semicolon at the end of a line; lines that begin with {@code --} are comments
 */
public record Migration(int number, String name, String cql) {

    /** The statements in their order, without comments. */
    List<String> statements() {
        String code = cql.lines()
                .filter(line -> !line.stripLeading().startsWith("--"))
                .reduce("", (text, line) -> text + line + "\n");
        return Arrays.stream(code.split(";\\s*\\n"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** What tells an edited migration from the one that was applied: its statements' SHA-256. */
    String checksum() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] text = String.join(";\n", statements()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha256.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
