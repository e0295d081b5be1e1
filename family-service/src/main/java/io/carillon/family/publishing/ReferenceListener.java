package io.carillon.family.publishing;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.references.Reference;
import io.carillon.family.references.Referrer;
import io.carillon.family.references.WritingReferences;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.PublishListener;
import io.carillon.schemas.events.EventMetadata;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets no event out before the views have what it tells: who hears of it finds it so. Then nobody can miss the family any
 * more who adopts one of its placeholders; whose adoption missed it before is settled, even if who added him died.
 */
final class ReferenceListener implements PublishListener {

    private final WritingReferences writing;
    private volatile @Nullable SettlingPlaceholders settling;

    ReferenceListener(WritingReferences writing) {
        this.writing = writing;
    }

    /** Begins to let events out. Settling changes families, which takes an outbox that was made before. */
    void settleWith(SettlingPlaceholders placeholders) {
        this.settling = placeholders;
    }

    @Override
    public void beforePublish(String familyId, List<OutboxEvent> events) {
        SettlingPlaceholders placeholders = settling;
        if (placeholders == null) {
            throw new IllegalStateException("the service is starting");
        }
        List<Reference> written = writing.write(familyId, sequence(events.getFirst()), sequence(events.getLast()));
        placeholders.settle(
                familyId,
                written.stream().flatMap(ReferenceListener::member).toList(),
                Traceparent.continuing(events.getLast().headers().get(EventMetadata.TRACEPARENT_HEADER)));
    }

    private static Stream<String> member(Reference reference) {
        return reference.present() && reference.referrer() instanceof Referrer.OfUser user
                ? Stream.of(user.userId())
                : Stream.empty();
    }

    private static long sequence(OutboxEvent event) {
        return Long.parseLong(Objects.requireNonNull(
                event.headers().get(EventMetadata.SEQUENCE_HEADER), "this service numbers its events"));
    }
}
