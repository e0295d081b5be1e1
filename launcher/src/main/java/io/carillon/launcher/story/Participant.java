package io.carillon.launcher.story;

/**
 * Someone in the story.
 *
 * @param name as printed, also the username
 * @param userId the token's subject
 * @param fullName as others see it in a chat
 * @param email can be invited by it
 * @param api what the user asks family-service for
 * @param chat what the user asks chat-service for, beside what he asks it over his socket
 * @param tenants what the user asks tenant-service for, beside what he asks it over his socket
 * @param inbox what the user hears of
 */
public record Participant(
        String name,
        String userId,
        String fullName,
        String email,
        FamilyApi api,
        ChatApi chat,
        TenantApi tenants,
        Inbox inbox) {

    /** The same, printed under another name, such as one more session of a user. */
    public Participant called(String other) {
        return new Participant(other, userId, fullName, email, api, chat, tenants, inbox);
    }
}
