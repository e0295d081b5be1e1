package io.carillon.launcher.story;

/**
 * Someone in the story.
 *
 * @param name as printed, also the username
 * @param userId the token's subject
 * @param email can be invited by it
 * @param api what the user asks for
 * @param inbox what the user hears of
 */
public record Participant(String name, String userId, String email, FamilyApi api, Inbox inbox) {}
