package io.weft.lead;

import java.util.List;

/** Opens a joint deal for a customer; the companies beside one's own are invited to negotiate. */
public record OpenDeal(long gcid, String title, List<String> companies) {}
