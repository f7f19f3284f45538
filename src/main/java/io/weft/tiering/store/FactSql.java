package io.weft.tiering.store;

/**
 * The facts of customers as one statement (docs/rules/tiering.md, "Facts"): of all companies for the group, of what is open
 * to it for each company; in the order of their numbers, so that what is made of them lands in order. Binds {@code day}, and {@code from} as the instant 90 days back.
 */
final class FactSql {

    /** The facts in the order of the tables. */
    static final String COLUMNS = """
            premium_single, premium_yearly, premium_short, premium_middle, premium_long, series_held, needs_met, since,
            income, contacts, in_force, blocked, deceased, contracts_36m, last_purchase, last_contact, channel,
            home_company, home_unit, home_agent, companies""";

    /** What is looked at of a record. */
    private static final String RECORD = """
            s.company, s.verified, s.created_by_user, s.updated_at, s.annual_income, s.blocked_until, s.deceased_on
            """;

    /** All records of persons, for the group. */
    private static final String ALL = """
            select s.id, s.gcid, '' as viewer, %2$s
              from customer_source_record s
             where s.kind = 'PERSON' and s.retracted_at is null and s.%1$s
            """;

    /** What is open to each company: its own records, and those of companies whose customers consented (AC-01). */
    private static final String OPEN = """
            select s.id, s.gcid, s.company as viewer, %2$s
              from customer_source_record s
             where s.kind = 'PERSON' and s.retracted_at is null and s.%1$s
            union all
            select s.id, s.gcid, o.to_company, %2$s
              from (select distinct g.gcid, g.company, c.to_company
                      from customer_consent c
                      join customer_source_record g on g.id = c.source_record_id
                     where c.purpose = 'SHARE_XSELL'
                       and c.status = 'GIVEN'
                       and c.to_company not in ('', g.company)
                       and (c.expires_at is null or c.expires_at > :day)
                       and g.retracted_at is null and g.%1$s) o
              join customer_source_record s on s.gcid = o.gcid and s.company = o.company
             where s.kind = 'PERSON' and s.retracted_at is null and s.%1$s
            """;

    private static final String FACTS = """
            with who as %s (%s),
            sold as (
                select w.viewer, w.gcid, p.company, p.active_from,
                       p.active_from <= :day and :day < p.active_to as active,
                       p.issue_date as bought,
                       case when p.premium_mode = 'SINGLE' then 0 when p.premium_mode = 'ANNUAL_RENEW' then 1
                            when p.pay_term_years < 5 then 2 when p.pay_term_years < 10 then 3 else 4 end as kind,
                       p.annual_premium as premium, p.product,
                       w.viewer = p.company as own, p.id, p.org_unit as unit,
                       coalesce(p.service_agent_no, p.agent_no) as agent, p.channel
                  from policy_policy p
                  join who w on w.id = p.holder_id
                 where p.active_from <= :day
                union all
                select w.viewer, w.gcid, h.company, h.active_from,
                       h.active_from <= :day and :day < h.active_to, h.opened_on, 5, 0, h.product,
                       w.viewer = h.company, h.id, h.org_unit, coalesce(h.service_agent_no, h.agent_no), h.channel
                  from policy_holding h
                  join who w on w.id = h.holder_id
                 where h.active_from <= :day),
            held as (
                select c.viewer, c.gcid,
                       coalesce(sum(c.premium) filter (where c.active and c.kind = 0), 0) as premium_single,
                       coalesce(sum(c.premium) filter (where c.active and c.kind = 1), 0) as premium_yearly,
                       coalesce(sum(c.premium) filter (where c.active and c.kind = 2), 0) as premium_short,
                       coalesce(sum(c.premium) filter (where c.active and c.kind = 3), 0) as premium_middle,
                       coalesce(sum(c.premium) filter (where c.active and c.kind = 4), 0) as premium_long,
                       coalesce(bit_or(f.series_bit) filter (where c.active), 0) as series_held,
                       coalesce(bit_or(f.need_bit) filter (where c.active), 0) as needs_met,
                       min(c.active_from) as since,
                       bool_or(c.active) as in_force,
                       count(*) filter (where c.bought > :day - interval '36 months') as contracts_36m,
                       max(c.bought) as last_purchase,
                       max(row(c.active, c.own, c.premium, c.id, c.company, c.unit, c.agent, c.channel))::text::tiering_main as main
                  from sold c
                  left join (select company, code,
                                    1 << (array_position(:series, series) - 1) as series_bit,
                                    coalesce(1 << (array_position(:needs, need) - 1), 0) as need_bit
                               from catalog_product) f on f.company = c.company and f.code = c.product
                 group by c.viewer, c.gcid),
            known as (
                select w.viewer, w.gcid,
                       -- the golden one (PR-ID-07): best verified, fed before entered, the latest
                       (max(array[case w.verified when 'GOV' then 4 when 'DOC' then 3 when 'OTP' then 2 else 1 end,
                                  (w.created_by_user is null)::int, coalesce(extract(epoch from w.updated_at), 0), w.id,
                                  w.annual_income]) filter (where w.annual_income is not null))[5] as income,
                       coalesce(bool_or(w.blocked_until >= :day), false) as blocked,
                       coalesce(bool_or(w.deceased_on <= :day), false) as deceased,
                       array_agg(distinct w.company) as companies
                  from who w
                 group by w.viewer, w.gcid),
            dead as (
                select distinct w.viewer, w.gcid
                  from customer_restriction r
                  join who w on w.id = r.source_record_id
                 where r.reason = 'DECEASED'
                   and r.valid_from <= :day and (r.valid_until is null or r.valid_until >= :day)),
            talked as (
                select w.viewer, w.gcid, count(*) filter (where k.at >= :from) as contacts, max(k.at) as last_contact
                  from customer_contact k
                  join who w on w.id = k.source_record_id
                 where k.outcome <> 'NO_ANSWER' and k.at < :until
                 group by w.viewer, w.gcid)
            select h.viewer, h.gcid,
                   h.premium_single, h.premium_yearly, h.premium_short, h.premium_middle, h.premium_long,
                   h.series_held, h.needs_met, h.since, n.income, coalesce(t.contacts, 0) as contacts, h.in_force,
                   n.blocked, n.deceased or d.gcid is not null as deceased, h.contracts_36m, h.last_purchase,
                   (t.last_contact at time zone 'Asia/Shanghai')::date as last_contact,
                   (h.main).channel, (h.main).company as home_company, (h.main).unit as home_unit,
                   (h.main).agent as home_agent, n.companies,
                   case when not b.overridden then b.tier end as before_tier, b.below as before_below, b.version as before_version,
                   b.companies as before_companies, o.tier as override_tier
              from held h
              join known n on n.viewer = h.viewer and n.gcid = h.gcid
              left join talked t on t.viewer = h.viewer and t.gcid = h.gcid
              left join dead d on d.viewer = h.viewer and d.gcid = h.gcid
              left join tiering_standing b on b.viewer = h.viewer and b.gcid = h.gcid %s
              left join tiering_override o on o.viewer = h.viewer and o.gcid = h.gcid
                                          and o.status = 'APPROVED' and o.valid_until >= :day
             order by h.gcid
            """;

    private static final String TOUCHED = "gcid = any(:gcids)";

    private static final String RANGE = "gcid between :first and :last";

    private FactSql() {}

    /** Of the customers whose numbers lie between those bound as {@code first} and {@code last}. */
    static String range(boolean group) {
        return facts(group, RANGE);
    }

    /** Of the customers bound as {@code gcids}. */
    static String touched(boolean group) {
        return facts(group, TOUCHED);
    }

    private static String facts(boolean group, String which) {
        return FACTS.formatted(
                "materialized",
                (group ? ALL : OPEN).formatted(which, RECORD.strip()),
                group ? "and b.viewer = ''" : "and b.viewer <> ''");
    }
}
