package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Instant;
import java.util.Map;

/** Up to which bucket each shard is settled. Only ever moves forward. */
final class Watermarks {

    private final EstablishWatermark establish;
    private final AdvanceWatermark advance;
    private final SelectWatermarks select;

    Watermarks(CqlSession session, String keyspace) {
        establish = new EstablishWatermark(session, keyspace);
        advance = new AdvanceWatermark(session, keyspace);
        select = new SelectWatermarks(session, keyspace);
    }

    /** Must happen before the first intent is written: what is intended before a shard's first watermark is never found. */
    void establish(int shards, Instant bucket) {
        Map<Integer, Instant> known = all();
        for (int shard = 0; shard < shards; shard++) {
            if (!known.containsKey(shard)) {
                establish.execute(shard, bucket);
            }
        }
    }

    /** Also has shards beyond the configured number, if there were more once: they may have leftovers, too. */
    Map<Integer, Instant> all() {
        return select.execute();
    }

    void advance(int shard, Instant settledBefore) {
        advance.execute(shard, settledBefore);
    }
}
