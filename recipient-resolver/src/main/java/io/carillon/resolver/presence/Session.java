package io.carillon.resolver.presence;

/**
 * A connection of a device.
 *
 * @param lease what it lives and dies with
 * @param leaving it was closed, but counts for a while, because its client may just be reconnecting
 */
record Session(String id, String lease, boolean leaving) {

    Session closed() {
        return new Session(id, lease, true);
    }
}
