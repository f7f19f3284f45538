package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerProfile;
import io.weft.customer.CustomerSight;
import io.weft.customer.KeyIndicator;
import io.weft.customer.MergedTag;
import io.weft.customer.PartyKind;
import io.weft.customer.Portrait;
import io.weft.customer.PortraitBlock;
import io.weft.customer.PortraitPart;
import io.weft.customer.PortraitSource;
import io.weft.customer.PortraitValue;
import io.weft.customer.ProfileField;
import io.weft.customer.TagDimension;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a customer's portrait from what is open to the viewer: records, tags, and what other modules derive (SR-CUS-05). */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Portraits {

    /** What of a record belongs here; who somebody is stands in the profile. */
    private static final Map<ProfileField, PortraitBlock> FIELDS = new EnumMap<>(Map.of(
            ProfileField.REGION, PortraitBlock.BASIC,
            ProfileField.OCCUPATION, PortraitBlock.BASIC,
            ProfileField.EDUCATION, PortraitBlock.BASIC,
            ProfileField.MARITAL, PortraitBlock.SOCIAL));

    private final CustomerDirectory directory;
    private final CustomerTags tags;
    private final ObjectProvider<PortraitSource> sources;

    /** Throws when the customer is out of reach; empty for offices that may not know who it is. */
    public Portrait of(long gcid, Scope scope) {
        CustomerDirectory.Known customer = directory.known(gcid, scope);
        CustomerProfile profile = customer.profile();
        CustomerSight sight = customer.sight();
        if (!scope.seesNames()) {
            return new Portrait(sight.gcid(), List.of(), List.of(), 0, 0, true);
        }
        boolean person = profile.kind() == PartyKind.PERSON;
        List<TagDimension> dictionary = tags.dictionary().stream()
                .filter(dimension -> person || !dimension.personsOnly())
                .toList();
        List<MergedTag> said = tags.of(sight, dictionary, scope);
        List<PortraitValue> derived = sources.orderedStream()
                .flatMap(one -> one.of(sight, profile.kind(), scope).stream())
                .toList();
        List<PortraitPart> parts = Arrays.stream(PortraitBlock.values())
                .map(block -> part(block, profile, derived, new Tags(dictionary, said)))
                .toList();
        Set<KeyIndicator> wanted = person ? EnumSet.allOf(KeyIndicator.class) : EnumSet.noneOf(KeyIndicator.class);
        Set<KeyIndicator> known = known(said);
        known.retainAll(wanted);
        return new Portrait(
                sight.gcid(), parts, missing(wanted, known, dictionary), known.size(), wanted.size(), sight.sealed());
    }

    private static PortraitPart part(
            PortraitBlock block, CustomerProfile profile, List<PortraitValue> derived, Tags tags) {
        Set<TagDimension> known = tags.said().stream().map(MergedTag::dimension).collect(Collectors.toSet());
        return new PortraitPart(
                block,
                profile.values().stream()
                        .filter(value -> FIELDS.get(value.field()) == block)
                        .toList(),
                derived.stream().filter(value -> value.block() == block).toList(),
                tags.said().stream()
                        .filter(tag -> tag.dimension().block() == block)
                        .toList(),
                tags.dictionary().stream()
                        .filter(dimension -> dimension.block() == block && !known.contains(dimension))
                        .toList());
    }

    private static Set<KeyIndicator> known(List<MergedTag> said) {
        return said.stream()
                .map(tag -> tag.dimension().indicator())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyIndicator.class)));
    }

    /** The first dimension of each indicator nobody said anything in. */
    private static List<TagDimension> missing(
            Set<KeyIndicator> wanted, Set<KeyIndicator> known, List<TagDimension> dictionary) {
        return wanted.stream()
                .filter(indicator -> !known.contains(indicator))
                .flatMap(indicator -> dictionary.stream()
                        .filter(dimension -> dimension.indicator() == indicator)
                        .limit(1))
                .toList();
    }

    private record Tags(List<TagDimension> dictionary, List<MergedTag> said) {}
}
