package io.carillon.chat.sending;

import io.carillon.commandlog.CommandData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent, in one of three forms; the fields are those of the group messaging guide. */
public sealed interface Content {

    /** A JSON object of the sender's own; null if none. */
    @Nullable
    String data();

    /** A text. */
    record Message(String message, @Nullable String data) implements Content {}

    /**
     * A text that says how it is meant.
     *
     * @param type success, error, info or warning
     */
    record Notification(
            String message,
            String type,
            @Nullable String title,
            @Nullable String data) implements Content {}

    /**
     * That a file is ready.
     *
     * @param size in bytes; null if not known
     */
    record File(
            String url,
            String name,
            @Nullable String message,
            @Nullable Long size,
            @Nullable String data) implements Content {}

    /** The forms, and how each is read. */
    enum Form {
        MESSAGE {
            @Override
            Content read(CommandData data) {
                return new Message(data.text("message", 1, MAX_TEXT), own(data));
            }
        },
        NOTIFICATION {
            @Override
            Content read(CommandData data) {
                return new Notification(
                        data.text("message", 1, MAX_TEXT),
                        data.word("notification_type", TYPES, "info"),
                        data.optionalText("title", 0, MAX_TITLE).orElse(null),
                        own(data));
            }
        },
        FILE {
            @Override
            Content read(CommandData data) {
                String url = data.text("file_url", 1, MAX_URL);
                return new File(
                        url,
                        data.optionalText("file_name", 1, MAX_NAME).orElseGet(() -> lastPart(url)),
                        data.optionalText("message", 0, MAX_TEXT).orElse(null),
                        data.optionalNumber("file_size", 0, Long.MAX_VALUE).orElse(null),
                        own(data));
            }
        };

        private static final List<String> TYPES = List.of("success", "error", "info", "warning");
        private static final int MAX_TEXT = 4_000;
        private static final int MAX_TITLE = 200;
        private static final int MAX_URL = 2_048;
        private static final int MAX_NAME = 255;
        private static final int MAX_DATA = 16_384;

        abstract Content read(CommandData data);

        private static @Nullable String own(CommandData data) {
            return data.optionalObject("data", MAX_DATA).orElse(null);
        }

        private static String lastPart(String url) {
            String path = url.replaceAll("[?#].*$", "").replaceAll("/+$", "");
            String name = path.substring(path.lastIndexOf('/') + 1);
            return beginning(name.isEmpty() ? url : name);
        }

        private static String beginning(String text) {
            boolean fits = text.codePointCount(0, text.length()) <= MAX_NAME;
            return fits ? text : text.substring(0, text.offsetByCodePoints(0, MAX_NAME));
        }
    }
}
