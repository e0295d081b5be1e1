package io.carillon.resolver.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Spreads the recipients of one notification over records, one per delivery partition, or several where one would grow
 * beyond the limit. Holds at most one unfinished record per partition, however many recipients come.
 */
public final class Fanout {

    // A string in Avro: its bytes after their length, which for a user id takes one byte, at most five.
    private static final int LENGTH_BYTES = 5;

    private final PartitionLayout layout;
    private final int bytesPerBatch;
    private final int recipientsPerBatch;
    private final Consumer<Batch> output;
    private final List<Unfinished> unfinished;

    /**
     * @param dataBytes size of the notification's data, which every record repeats
     * @param output gets each batch as soon as it is full, the rest on {@link #finish}
     */
    public Fanout(PartitionLayout layout, RecordLimit limit, int dataBytes, Consumer<Batch> output) {
        this.layout = layout;
        this.bytesPerBatch = limit.bytesForRecipients(dataBytes);
        this.recipientsPerBatch = limit.recipients();
        this.output = output;
        this.unfinished =
                Stream.generate(Unfinished::new).limit(layout.partitions()).toList();
    }

    /** Adds a recipient who was not added before. */
    public void add(String userId) {
        unfinished.get(layout.partitionOf(userId)).add(userId);
    }

    /** Hands over what is left. */
    public void finish() {
        unfinished.forEach(Unfinished::flush);
    }

    private final class Unfinished {

        private final List<String> recipients = new ArrayList<>();
        private int bytes;
        private int index;

        void add(String userId) {
            int size = userId.getBytes(UTF_8).length + LENGTH_BYTES;
            if (recipients.size() == recipientsPerBatch || bytes + size > bytesPerBatch) {
                flush();
            }
            recipients.add(userId);
            bytes += size;
        }

        void flush() {
            if (!recipients.isEmpty()) {
                output.accept(new Batch(index++, recipients));
                recipients.clear();
                bytes = 0;
            }
        }
    }
}
