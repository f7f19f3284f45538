package io.weft.customer;

/**
 * Enough of a customer to name it in another list.
 *
 * @param recordId the source record asked for
 * @param name as the viewer may see it
 */
public record CustomerLabel(long recordId, long gcid, String name, PartyKind kind) {}
