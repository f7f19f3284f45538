package io.weft.customer.store;

/** Who would get a task for each customer of a list; the reading is shared by the preview and the giving. */
final class TaskGivingSql {

    /** Takes the condition "the viewer sees the record s". */
    static final String PLANNED = """
            with recursive listed as materialized (
                select s.gcid, (array_agg(s.id order by s.company = :company desc, s.id))[1] as record_id
                  from customer_source_record s
                 where s.gcid = any(:gcids) and s.retracted_at is null and %s
                 group by s.gcid),
            known as materialized (
                select s.id, s.gcid, s.deceased_on
                  from listed l join customer_source_record s on s.gcid = l.gcid and s.retracted_at is null),
            barred as (
                select gcid, min(reason) as reason
                  from (select k.gcid, r.reason
                          from known k join customer_restriction r on r.source_record_id = k.id
                         where r.valid_from <= :today and (r.valid_until is null or r.valid_until >= :today)
                        union all
                        select k.gcid, 'DECEASED' from known k where k.deceased_on is not null) b
                 group by gcid),
            already as (
                select distinct k.gcid
                  from known k join customer_task t on t.source_record_id = k.id
                 where t.status = 'OPEN' and t.batch_id is not null and t.company = :company and t.title = :title),
            held as materialized (
                select k.gcid, rel.company, rel.org_unit, rel.service_agent_no, rel.seller_company, rel.agent_no,
                       rel.active_from
                  from known k join customer_relation rel on rel.source_record_id = k.id
                 where rel.via in ('POLICY', 'HOLDING') and rel.active_from <= :today and :today < rel.active_to),
            carer as (
                -- the lead manager, any assigned agent, the service agent, the one who sold it last
                select distinct on (c.gcid) c.gcid, u.id as user_id
                  from (select k.gcid, a.company, a.agent_no, case a.role when 'LEAD_RM' then 1 else 2 end as rank,
                               a.valid_from as since
                          from known k join customer_assignment a on a.source_record_id = k.id
                         where a.role is distinct from 'COLLECTION'
                           and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                        union all
                        select gcid, company, service_agent_no, 3, active_from from held
                        union all
                        select gcid, seller_company, agent_no, 4, active_from from held) c
                  join access_user u on u.company = c.company and u.agent_no = c.agent_no and u.status = 'ACTIVE'
                 where c.company = :company and (:everybody or c.company || '/' || c.agent_no = any(:agents))
                 order by c.gcid, c.rank, c.since desc, c.agent_no),
            above as (
                select distinct h.org_unit as unit, h.org_unit as at, 0 as steps
                  from held h where h.company = :company and h.org_unit is not null
                union all
                select a.unit, o.parent_code, a.steps + 1
                  from above a join access_org_unit o on o.company = :company and o.code = a.at
                 where o.parent_code is not null and a.steps < 12),
            head as (
                -- the nearest manager upwards from the unit of the latest contract
                select distinct on (h.gcid) h.gcid, u.id as user_id
                  from held h
                  join above a on a.unit = h.org_unit
                  join access_user u on u.company = :company and u.org_unit = a.at and u.status = 'ACTIVE'
                  join access_role_grant g on g.user_id = u.id and g.role = 'R04'
                 where h.company = :company and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                   and (:everybody or h.company || '/' || a.at = any(:units))
                 order by h.gcid, a.steps, h.active_from desc, u.id),
            planned as (
                select l.gcid, l.record_id,
                       case when b.reason is not null then b.reason
                            when y.gcid is not null then 'ALREADY'
                            when c.user_id is not null then 'AGENT'
                            when h.user_id is not null then 'UNIT'
                            else 'ALONE' end as outcome,
                       coalesce(c.user_id, h.user_id, cast(:self as bigint)) as user_id
                  from listed l
                  left join barred b on b.gcid = l.gcid
                  left join already y on y.gcid = l.gcid
                  left join carer c on c.gcid = l.gcid
                  left join head h on h.gcid = l.gcid and :rest = 'UNIT')
            """;

    static final String COUNT = PLANNED + """
            select outcome, count(*) as customers, count(distinct user_id) as agents from planned group by outcome
            """;

    static final String GIVE = PLANNED + """
            , given as (
                insert into customer_task (company, source_record_id, title, note, due_on, assignee_user_id, created_by,
                                           created_at, batch_id)
                select :company, p.record_id, :title, :note, :dueOn, p.user_id, :giver, :now, :batch
                  from planned p
                 where p.outcome in ('AGENT', 'UNIT', 'ALONE') and p.user_id is not null
                returning assignee_user_id)
            select assignee_user_id, count(*) as tasks from given group by assignee_user_id
            """;

    private TaskGivingSql() {}
}
