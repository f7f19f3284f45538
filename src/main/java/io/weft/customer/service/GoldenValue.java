package io.weft.customer.service;

import io.weft.customer.ProfileField;
import io.weft.customer.store.RecordFacts;

/** The chosen value of a field, as stored, and the record it comes from. */
record GoldenValue(ProfileField field, Object stored, RecordFacts source) {}
