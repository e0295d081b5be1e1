package io.carillon.gateway.protocol;

/**
 * A server frame ready for the socket, made once and shared by every connection it goes to.
 *
 * @param text the JSON text
 * @param sizeBytes its length in UTF-8, in bytes
 */
public record EncodedFrame(String text, int sizeBytes) {}
