package io.weft.customer.store;

import io.weft.customer.ToldTag;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes in the statements of another system, as a set. */
@Repository
@RequiredArgsConstructor
public class ToldTagBatch {

    private static final String TAKE = """
            insert into customer_tag (source_record_id, company, dimension, value, confidence, observed_on, source, channel, agent_no)
            select distinct on (s.id, told.dimension, told.source)
                   s.id, s.company, told.dimension, told.value, told.confidence, told.observed_on, told.source,
                   coalesce(a.channel, ''), told.agent_no
              from unnest(:companies::text[], :keys::text[], :dimensions::text[], :values::text[], :confidences::numeric[],
                          :days::date[], :sources::text[], :agents::text[])
                   as told (company, source_key, dimension, value, confidence, observed_on, source, agent_no)
              join customer_source_record s on s.company = told.company and s.source_key = told.source_key
              left join workforce_agent a on a.company = told.company and a.agent_no = told.agent_no
             where s.retracted_at is null
             order by s.id, told.dimension, told.source, told.observed_on desc
                on conflict (source_record_id, dimension, source, company, channel) where ended_at is null do nothing
            """;

    private final JdbcClient jdbc;

    /** How many were new; a source that said something already keeps its word. */
    public int take(List<ToldTag> told) {
        return jdbc.sql(TAKE)
                .param("companies", each(told, ToldTag::company))
                .param("keys", each(told, ToldTag::sourceKey))
                .param("dimensions", each(told, ToldTag::dimension))
                .param("values", each(told, ToldTag::value))
                .param("confidences", each(told, one -> one.confidence().toPlainString()))
                .param("days", each(told, one -> one.observedOn().toString()))
                .param("sources", each(told, one -> one.source().name()))
                .param("agents", each(told, ToldTag::agentNo))
                .update();
    }

    private static String[] each(List<ToldTag> told, Function<ToldTag, @Nullable String> of) {
        return told.stream().map(of).toArray(String[]::new);
    }
}
