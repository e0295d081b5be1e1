package io.carillon.gateway.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.schemas.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the ids by which services tell a new command from one that was sent again (docs/protocol.md, 2.5). */
final class CommandIds {

    private static final String PREFIX = "cmd";
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private CommandIds() {}

    /** The same id for the same user and {@code op_id} if that is a UUID; else one that no command had before. */
    static String of(String userId, Optional<String> opId) {
        return opId.filter(id -> UUID.matcher(id).matches())
                .map(id -> Ids.derived(PREFIX, sha256(userId + '\0' + id)))
                .orElseGet(() -> Ids.next(PREFIX));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
