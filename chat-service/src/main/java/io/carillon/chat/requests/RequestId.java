package io.carillon.chat.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.chat.requests.CommandRequests.Question;
import io.carillon.schemas.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the ids of commands that come over REST. */
final class RequestId {

    private static final String PREFIX = "cmd";

    private RequestId() {}

    /** The same for the same question asked again; else one that no command had before. */
    static String of(Question question) {
        return question.repeatableAs() == null
                ? Ids.next(PREFIX)
                : Ids.derived(
                        PREFIX,
                        sha256(String.join(
                                "\0",
                                "rest",
                                question.asker().userId(),
                                question.type(),
                                question.scope(),
                                question.repeatableAs())));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
