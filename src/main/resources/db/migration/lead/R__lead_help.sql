-- Help that is locked to a policy: the accepted referral whose window holds its application; the earliest accepted wins (PR-ATT-01,
-- PR-ATT-02). Renewals inherit it (PR-ATT-07, A-12); how long the longest gap on the way was is told, not judged.
create or replace view lead_helped as
select distinct on (l.policy_id)
       l.id as lead_id, l.policy_id, l.from_company as helper_company, l.from_agent_no as helper_agent_no,
       l.submitted_at as helped_at, (l.accepted_at at time zone 'Asia/Shanghai')::date as accepted_on, l.window_end
  from lead_lead l
  join policy_policy p on p.id = l.policy_id
 where l.mode = 'REFERRAL'
   and l.stage in ('APPLIED', 'ISSUED', 'WON')
   and coalesce(p.application_date, p.issue_date)
       between (l.accepted_at at time zone 'Asia/Shanghai')::date and l.window_end
 order by l.policy_id, l.accepted_at, l.id;
comment on view lead_helped is 'Which accepted referral helped which policy; one row per policy, the earliest accepted wins.';

create or replace view lead_help as
with recursive chain as (
    select h.lead_id, p.id as policy_id, h.helper_company, h.helper_agent_no, h.helped_at, h.accepted_on, h.window_end,
           0 as gap_days, p.company, p.policy_no, coalesce(p.expiry_date, p.status_date) as ends
      from lead_helped h
      join policy_policy p on p.id = h.policy_id
     union
    select c.lead_id, p.id, c.helper_company, c.helper_agent_no, c.helped_at, c.accepted_on, c.window_end,
           greatest(c.gap_days, coalesce(p.effective_date - c.ends - 1, 0)), p.company, p.policy_no,
           coalesce(p.expiry_date, p.status_date)
      from chain c
      join policy_policy p on p.company = c.company and p.renewal_of = c.policy_no)
select lead_id, policy_id, helper_company, helper_agent_no, helped_at, accepted_on, window_end, gap_days
  from chain;
comment on view lead_help is
    'Which accepted referral helped which policy or the one it renews; gap_days is the longest pause without cover between them.';

create or replace function lead_help_of(wanted bigint) returns setof lead_help language sql stable as $$
    with recursive chain as (
        select p.id, p.company, p.renewal_of, p.effective_date as begins, 0 as gap_days
          from policy_policy p
         where p.id = wanted
         union
        select p.id, p.company, p.renewal_of, p.effective_date,
               greatest(c.gap_days, coalesce(c.begins - coalesce(p.expiry_date, p.status_date) - 1, 0))
          from chain c
          join policy_policy p on p.company = c.company and p.policy_no = c.renewal_of)
    select h.lead_id, wanted, h.helper_company, h.helper_agent_no, h.helped_at, h.accepted_on, h.window_end, c.gap_days
      from chain c
      join lead_helped h on h.policy_id = c.id
$$;
comment on function lead_help_of(bigint) is 'The rows of lead_help of one policy, found from the policy upwards.';
