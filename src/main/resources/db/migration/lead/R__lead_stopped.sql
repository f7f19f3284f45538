-- Leads that stood against a gate, and since when they went on: counted and listed by the same words (M-42).
create or replace view lead_stopped as
select lead_id, rule, at
  from lead_event
 where to_stage = 'BLOCKED'
   and rule is not null;
comment on view lead_stopped is 'When which lead was stopped at a gate by which rule.';

create or replace function lead_went_on(stopped bigint, since timestamptz) returns timestamptz language sql stable as $$
    select min(o.at)
      from lead_event o
     where o.lead_id = stopped
       and o.at > since
       and o.to_stage <> 'BLOCKED'
$$;
comment on function lead_went_on(bigint, timestamptz) is 'When a lead that was stopped went on; null as long as it has not.';

create or replace view lead_party as
select id as lead_id, from_company as company
  from lead_lead
 union all
select id, to_company
  from lead_lead
 where to_company <> from_company
   and mode = 'REFERRAL'
   and offered_at is not null;
comment on view lead_party is 'Which companies know of a lead: the one that gave it and, once it is offered, the one it was offered to.';
