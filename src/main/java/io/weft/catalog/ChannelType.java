package io.weft.catalog;

/** The kind of people or places a channel works through. */
public enum ChannelType {
    TIED,
    BROKER,
    BANK,
    REMOTE,
    COUNTER;

    public String messageKey() {
        return "catalog.channelType." + name();
    }
}
