package io.weft.policy;

/** Why a policy was not renewed. */
public enum EndReason {
    VEHICLE_GONE,
    DECLINED,
    CLIENT,
    OTHER
}
