package io.carillon.chat.messages;

/**
 * What is known of a file.
 *
 * @param size in bytes
 */
public record Attachment(String name, String url, String mimeType, long size) {}
