-- Help that is locked to a policy: the accepted referral whose window holds its application. One row per policy, the earliest
-- accepted wins (PR-ATT-01, PR-ATT-02).
create or replace view lead_help as
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
comment on view lead_help is 'Which accepted referral helped which policy; one row per policy, the earliest accepted wins.';
