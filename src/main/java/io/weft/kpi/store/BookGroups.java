package io.weft.kpi.store;

import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.Groups;
import io.weft.kpi.rules.Groups.Sold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which subjects a contract belongs to: looked up once for each combination of company, channel, agent and unit. */
@Repository
@RequiredArgsConstructor
class BookGroups {

    private static final String PRODUCTS = "select id, company, series from catalog_product";
    private static final String CHANNELS = "select code, coalesce(home_series, '') as home from catalog_channel";
    private static final String AGENTS = "select id, company, agent_no from workforce_agent";
    private static final String UNITS = """
            select u.id, u.company, n.kind, n.code
              from access_org_unit u
              join access_org_unit_tree t on t.company = u.company and t.unit = u.code
              join kpi_unit n on n.company = t.company and n.code = t.ancestor
             where n.kind is not null
            """;

    private final JdbcClient jdbc;

    /** A channel and the series of its own products. */
    record Home(String code, String home) {}

    private record Agent(long id, String company, String agentNo) {}

    private record Above(long id, String company, String kind, String code) {}

    Places read(Groups groups) {
        var places = new Places(groups);
        jdbc.sql(PRODUCTS).query(Sold.class).list().forEach(product -> places.products.put(product.id(), product));
        jdbc.sql(CHANNELS)
                .query(Home.class)
                .list()
                .forEach(channel -> places.channels.put(
                        channel.code(),
                        groups.number(new Subject(SubjectKind.CHANNEL, channel.code()), channel.home())));
        jdbc.sql(AGENTS)
                .query(Agent.class)
                .list()
                .forEach(agent -> places.agents.put(
                        agent.id(),
                        groups.number(
                                new Subject(SubjectKind.AGENT, agent.company() + "/" + agent.agentNo()),
                                agent.company())));
        jdbc.sql(UNITS)
                .query(Above.class)
                .list()
                .forEach(above -> places.units
                        .computeIfAbsent(above.id(), unit -> new ArrayList<>())
                        .add(groups.number(
                                new Subject(SubjectKind.valueOf(above.kind()), above.company() + "/" + above.code()),
                                above.company())));
        return places;
    }

    /** The places of the group as numbers. */
    static final class Places {

        private final Groups groups;
        private final int whole;
        private final Map<Long, Sold> products = new HashMap<>();
        private final Map<String, Integer> channels = new HashMap<>();
        private final Map<Long, Integer> agents = new HashMap<>();
        private final Map<Long, List<Integer>> units = new HashMap<>();
        private final Map<Where, int[]> known = new HashMap<>();

        private record Where(String company, String channel, long agent, long unit) {}

        private Places(Groups groups) {
            this.groups = groups;
            this.whole = groups.number(Subject.group(), "");
        }

        Sold product(long id) {
            return products.get(id);
        }

        int[] groups(Sold product, String channel, long agent, long unit) {
            return known.computeIfAbsent(new Where(product.company(), channel, agent, unit), where -> {
                var all = new ArrayList<Integer>(units.getOrDefault(unit, List.of()));
                all.add(whole);
                all.add(groups.number(Subject.company(product.company()), product.company()));
                if (channels.containsKey(channel)) {
                    all.add(channels.get(channel));
                }
                if (agents.containsKey(agent)) {
                    all.add(agents.get(agent));
                }
                return all.stream().mapToInt(Integer::intValue).toArray();
            });
        }
    }
}
