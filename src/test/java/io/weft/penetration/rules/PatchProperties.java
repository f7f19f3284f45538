package io.weft.penetration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.rules.Sample.Contract;
import io.weft.penetration.rules.Sample.InTier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** An index that took over what changed is the index one would build now, change after change. */
class PatchProperties {

    private static final int NUMBERS = 45;

    @Property(tries = 400)
    void equalsAnIndexBuiltFromAllContracts(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var patched = sample.index();
        for (int feed = 0; feed < 3; feed++) {
            var touched = new TreeSet<Long>();
            for (int n = random.nextInt(12); n > 0; n--) {
                touched.add(1L + random.nextInt(NUMBERS));
            }
            sample = changed(sample, touched, random);
            patched = patched(patched, sample, touched);
            same(patched, sample.index(), random);
        }
    }

    /** Contracts begin, end, are withdrawn, or go to another of the touched, as a merge makes them go. */
    private static Sample changed(Sample sample, Set<Long> touched, Random random) {
        var contracts = new ArrayList<Contract>();
        var numbers = List.copyOf(touched);
        for (var contract : sample.contracts()) {
            if (!touched.contains(contract.gcid()) || random.nextInt(3) > 0) {
                contracts.add(
                        touched.contains(contract.gcid()) && random.nextInt(3) == 0
                                ? Samples.contract(random, Samples.any(random, numbers))
                                : contract);
            }
        }
        for (long gcid : touched) {
            for (int n = random.nextInt(3); n > 0; n--) {
                contracts.add(Samples.contract(random, gcid));
            }
        }
        var organisations = new HashSet<>(sample.organisations());
        touched.stream().filter(gcid -> random.nextInt(5) == 0).forEach(organisations::add);
        var tiers = new ArrayList<>(sample.tiers());
        touched.forEach(gcid -> tiers.add(new InTier(gcid, "", Samples.any(random, Samples.TIERS))));
        return new Sample(sample.reference(), contracts, organisations, tiers);
    }

    private static ContractIndex patched(ContractIndex before, Sample now, Set<Long> touched) {
        var builder = new ContractIndexBuilder(before);
        now.into(builder, touched::contains);
        var changed = touched.stream().mapToLong(Long::longValue).toArray();
        var index = IndexPatch.of(before, builder.build(), changed);
        var tiers = new Tiers.Builder(index, index.tiers());
        now.tiers().stream()
                .filter(one -> touched.contains(one.gcid()))
                .forEach(one -> tiers.add(one.gcid(), one.viewer(), one.tier()));
        return index.with(tiers.build());
    }

    private static void same(ContractIndex patched, ContractIndex built, Random random) {
        assertThat(patched.gcids).isEqualTo(built.gcids);
        assertThat(patched.first).isEqualTo(built.first);
        assertThat(patched.organisations).isEqualTo(built.organisations);
        assertThat(patched.mostContracts).isEqualTo(built.mostContracts);
        for (int customer = 0; customer < built.customers(); customer++) {
            assertThat(written(patched, customer)).isEqualTo(written(built, customer));
        }
        for (int question = 0; question < 4; question++) {
            var slice = Samples.slice(random);
            var viewer = Samples.viewer(random);
            var by = Breakdown.by(Samples.any(random, List.of(Dimension.values())));
            assertThat(PenetrationRules.figures(patched, slice, by, viewer))
                    .isEqualTo(PenetrationRules.figures(built, slice, by, viewer));
        }
    }

    /** All that is known of a customer's contracts, in words. */
    private static List<String> written(ContractIndex index, int customer) {
        var written = new ArrayList<String>();
        for (int i = index.first[customer]; i < index.first[customer + 1]; i++) {
            written.add(
                    index.traitsOf[index.traits[i]] + " " + index.sightOf[index.sights[i]] + " " + index.from[i] + " "
                            + index.to[i] + " " + index.born[i] + " " + index.agentCodes.at(index.agents[i]) + " "
                            + index.premiums[i] + " " + index.pastOf(i));
        }
        for (int view = 0; view <= index.codes.companies.size(); view++) {
            written.add("tier " + index.tiers.codes().at(index.tiers.of(view, customer)));
        }
        written.sort(null);
        return written;
    }
}
