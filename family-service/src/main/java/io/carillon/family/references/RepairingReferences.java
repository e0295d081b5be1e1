package io.carillon.family.references;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.Users;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes the views say again what the families say. */
public final class RepairingReferences {

    private final ReferenceViews views;
    private final Users users;
    private final PlaceholderAdoption adoption;
    private final Clock clock;

    public RepairingReferences(ReferenceViews views, Users users, PlaceholderAdoption adoption, Clock clock) {
        this.views = views;
        this.users = users;
        this.adoption = adoption;
        this.clock = clock;
    }

    /** Whether it could be put right. */
    public boolean repair(Finding finding) {
        return switch (finding) {
            case Finding.Missing(Reference expected) -> rewritten(expected);
            case Finding.Differing(Reference expected, Referrer _) -> rewritten(expected);
            case Finding.Stale(Reference gone) -> rewritten(gone);
            case Finding.UnknownFamily(Entry entry) -> rewritten(neverThere(entry));
            case Finding.MergedMember merged -> adopted(merged);
            // Who he was is written nowhere, and the outbox sees to what is not published yet.
            case Finding.UnknownUser _, Finding.NotYet _ -> false;
        };
    }

    /** Something that was written with another time stamp than a family's version can't be overwritten with one. */
    private boolean rewritten(Reference reference) {
        views.write(List.of(reference));
        Optional<Referrer> standing = views.read(List.of(reference)).getFirst();
        return reference.present()
                ? standing.filter(reference.referrer()::equals).isPresent()
                : standing.isEmpty();
    }

    /** An id is never given again, so that nothing the view is told of it later could be right. */
    private Reference neverThere(Entry entry) {
        long now = TimeUnit.MILLISECONDS.toMicros(clock.millis());
        return new Reference(entry.familyId(), entry.referrer(), false, now);
    }

    private boolean adopted(Finding.MergedMember merged) {
        return users.byId(merged.adopterId())
                .map(adopter -> {
                    adoption.adopt(merged.userId(), adopter, Traceparent.begin());
                    return true;
                })
                .orElse(false);
    }
}
