package io.carillon.launcher.system;

import java.util.UUID;

/** Names nobody has used yet, because all tests share a platform. */
final class Fresh {

    private static final int DIGITS = 12;

    private Fresh() {}

    /** For example {@code room_3f2a…}, which may be the name of a group, too. */
    static String name(String kind) {
        return kind + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
    }
}
