package io.carillon.gateway.instance;

import io.carillon.schemas.Ids;

/**
 * Names this run of this gateway to services and to other gateways: what one run left behind is never taken for another's.
 *
 * @param value such as {@code gw_01KAG9T4ZC7V0M8N3R5QX2W1YB}
 */
public record GatewayId(String value) {

    /** An id that no run had before. */
    public static GatewayId next() {
        return new GatewayId(Ids.next("gw"));
    }
}
