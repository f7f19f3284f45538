package io.weft.lead.web;

/** Who goes on with a lead for another company's product. */
enum SellWay {
    HAND_OVER,
    MYSELF
}
