-- Everything said of customers in the dimensions of tags: current tags, and the income of a record as a band.
-- A record that was retracted says nothing, and what was said of it is not shown either.
create or replace view customer_statement as
select t.id as tag_id, t.source_record_id, s.gcid, t.company, t.dimension, t.value, t.confidence, null::text as verified,
       null::numeric(18, 2) as amount, t.observed_on, t.source, t.channel, t.user_id, t.agent_no
  from customer_tag t
  join customer_source_record s on s.id = t.source_record_id
 where t.ended_at is null
   and s.retracted_at is null
union all
select null, s.id, s.gcid, s.company, v.dimension, v.code, null, coalesce(s.verified, 'NONE'),
       s.annual_income, (coalesce(s.updated_at, s.created_at) at time zone 'Asia/Shanghai')::date,
       case when s.created_by_user is null and coalesce(s.verified, 'NONE') <> 'NONE' then 'FED' else 'DECLARED' end,
       '', null, null
  from customer_source_record s
  join customer_tag_value v on v.dimension = 'INCOME_BAND'
                           and s.annual_income >= v.amount_from
                           and (v.amount_below is null or s.annual_income < v.amount_below)
 where s.retracted_at is null
   and s.kind = 'PERSON';
comment on view customer_statement is 'What is said of customers: current tags, and the income of a record as a band; confidence of an income follows from how it was verified.';
