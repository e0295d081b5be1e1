package io.carillon.gateway.commands;

import io.carillon.schemas.Topic;

/**
 * A frame type that belongs to a service.
 *
 * @param type the frame's type
 * @param topic where the service reads its commands
 * @param scope how the record's key is made
 * @param effect what it does to the channels of the session that sends it; the channel is the scope
 */
record ServiceFrame(String type, Topic topic, ScopeRule scope, Effect effect) {

    /** What a frame does to the channels of its session (docs/protocol.md, 2.4). */
    enum Effect {
        /** Nothing. */
        NONE,
        /** Subscribes when it is sent, and takes that back when it is refused. */
        JOINS,
        /** Unsubscribes when it is done. */
        LEAVES
    }
}
