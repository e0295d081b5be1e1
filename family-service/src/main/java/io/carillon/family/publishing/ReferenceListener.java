package io.carillon.family.publishing;

import io.carillon.family.references.WritingReferences;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.PublishListener;
import io.carillon.schemas.events.EventMetadata;
import java.util.List;
import java.util.Objects;

/** Lets no event out before the views have what it tells: who hears of it finds it so. */
final class ReferenceListener implements PublishListener {

    private final WritingReferences writing;

    ReferenceListener(WritingReferences writing) {
        this.writing = writing;
    }

    @Override
    public void beforePublish(String familyId, List<OutboxEvent> events) {
        writing.write(familyId, sequence(events.getFirst()), sequence(events.getLast()));
    }

    private static long sequence(OutboxEvent event) {
        return Long.parseLong(Objects.requireNonNull(
                event.headers().get(EventMetadata.SEQUENCE_HEADER), "this service numbers its events"));
    }
}
