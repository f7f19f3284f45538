package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records contracts belong to, as they are read: whose they are, and what of them shows in the contracts. */
public final class Holders {

    private final LongColumn records = new LongColumn();
    private final LongColumn gcids = new LongColumn();
    private final LongColumn formers = new LongColumn();
    private final IntColumn untils = new IntColumn();
    private final IntColumn births = new IntColumn();
    private final IntColumn profiles = new IntColumn();
    private final List<Profile> profileOf = new ArrayList<>();
    private final Map<Profile, Integer> known = new HashMap<>();
    private final Map<String, Integer> unopened = new HashMap<>();
    /** For each profile: which one it becomes when one more company may read. */
    private final List<Map<String, Integer>> opened = new ArrayList<>();

    private final Set<Long> organisations = new HashSet<>();
    private @Nullable RecordIndex index;

    /** What contracts are told by beyond their own codes. */
    record Profile(@Nullable String region, Set<String> readers) {}

    /**
     * One record.
     *
     * @param former the customer it belonged to until a day, 0 when there is none
     */
    public record Holder(long record, long gcid, int born, long former, int until) {}

    /** Takes a record and the province of its address. */
    public void add(Holder holder, @Nullable String region) {
        records.add(holder.record());
        gcids.add(holder.gcid());
        births.add(holder.born());
        formers.add(holder.former());
        untils.add(holder.until());
        profiles.add(
                unopened.computeIfAbsent(String.valueOf(region), ignored -> profile(new Profile(region, Set.of()))));
        index = null;
    }

    /** A company to which a record's consent opens its contracts; after all records. */
    public void reader(long record, String company) {
        int at = at(record);
        if (at != Codes.NONE) {
            int before = profiles.at(at);
            profiles.set(at, opened.get(before).computeIfAbsent(company, one -> opened(profileOf.get(before), one)));
        }
    }

    private int opened(Profile before, String company) {
        var readers = new TreeSet<>(before.readers());
        readers.add(company);
        return profile(new Profile(before.region(), readers));
    }

    /** A customer who is no person. */
    public void organisation(long gcid) {
        organisations.add(gcid);
    }

    private int profile(Profile profile) {
        return known.computeIfAbsent(profile, one -> {
            profileOf.add(one);
            opened.add(new HashMap<>());
            return profileOf.size() - 1;
        });
    }

    /** The place of a record. */
    int at(long record) {
        return places().of(record);
    }

    /** Where each record stands; made when all of them are read. */
    RecordIndex places() {
        var places = index;
        if (places == null) {
            places = new RecordIndex(records);
            index = places;
        }
        return places;
    }

    int size() {
        return records.size();
    }

    /** All records in the order they were read. */
    public long[] records() {
        return records.copy();
    }

    /** All customer numbers, ascending and once each. */
    long[] customers() {
        var all = gcids.copy();
        Arrays.parallelSort(all);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[count++] = all[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    long gcid(int at) {
        return gcids.at(at);
    }

    int born(int at) {
        return births.at(at);
    }

    int profileAt(int at) {
        return profiles.at(at);
    }

    Profile profile(int profile) {
        return profileOf.get(profile);
    }

    boolean isOrganisation(long gcid) {
        return organisations.contains(gcid);
    }

    /** How a contract of the record came to be known. */
    Past past(int at, Past loaded) {
        return formers.at(at) == 0 ? loaded : new Past(loaded.known(), formers.at(at), untils.at(at));
    }
}
