package io.carillon.commandlog;

/**
 * Who asks.
 *
 * @param userId the subject of the token
 * @param displayName what others see; the id where the token has no name
 * @param authority what the token allows beyond a user's own rights
 */
public record Asker(String userId, String displayName, Authority authority) {

    /** Beyond what a user may who is a member of this and that. */
    public enum Authority {
        /** Nothing. */
        USER,
        /** May send to everybody and manage rooms, groups and networks: a back end. */
        SERVICE,
        /** May manage rooms, groups and networks. */
        SYSTEM_ADMIN
    }

    /** Whether he stands above the roles of rooms, groups and networks. */
    public boolean managesAll() {
        return authority != Authority.USER;
    }

    /** Whether it is a back end. */
    public boolean isService() {
        return authority == Authority.SERVICE;
    }
}
