package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.protocol.EncodedFrame;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Optional;

/** One connection on one channel. No method blocks. */
public interface Occupant {

    /** Which channel. */
    ChannelId channel();

    /** Who it is, on a presence channel. */
    Optional<Member> member();

    /**
     * All gateways know of it, or will by the same place in the log. Called once.
     *
     * @param totals who is there, this one included
     */
    void counted(Totals totals);

    /** Something about the others; of no interest before {@link #counted}. */
    void tell(EncodedFrame frame);
}
