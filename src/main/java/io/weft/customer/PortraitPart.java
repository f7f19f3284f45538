package io.weft.customer;

import java.util.List;

/**
 * One block of a portrait.
 *
 * @param known golden values of the records
 * @param derived what other modules worked out
 * @param unknown dimensions nobody said anything in
 */
public record PortraitPart(
        PortraitBlock block,
        List<ProfileValue> known,
        List<PortraitValue> derived,
        List<MergedTag> tags,
        List<TagDimension> unknown) {

    public boolean isEmpty() {
        return known.isEmpty() && derived.isEmpty() && tags.isEmpty();
    }
}
