package io.weft.customer;

/** Why a customer is among the results, best first. */
public enum MatchedOn {
    NUMBER,
    NAME_EXACT,
    NAME_PREFIX,
    PINYIN,
    NAME_ALIKE,
    ALL
}
