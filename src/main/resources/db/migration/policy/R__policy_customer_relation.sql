-- What ties a customer to companies and agents: contracts, assignments, records made by hand, and referrals handed to an agent.
-- A referral opens nothing by itself: what the agent sees is what consents open to his company.
create or replace view customer_relation as
select holder_id as source_record_id, company, policy_no as contract_no, product, selling_company as seller_company,
       agent_no, service_agent_no, org_unit, active_from, active_to, 'POLICY' as via, selling_org_unit
  from policy_policy
union all
select holder_id, company, holding_no, product, selling_company,
       agent_no, service_agent_no, org_unit, active_from, active_to, 'HOLDING', selling_org_unit
  from policy_holding
union all
select source_record_id, company, null, null, company,
       agent_no, null, null, valid_from, coalesce(valid_to + 1, 'infinity'), 'ASSIGNMENT', null
  from customer_assignment
union all
select r.id, r.company, null, null, r.company,
       null, null, null, p.created_at::date, 'infinity', 'CREATED', null
  from customer_source_record r
  join customer_party p on p.gcid = r.gcid
 where r.created_by_user is not null
union all
select source_record_id, to_company, null, null, to_company,
       to_agent_no, null, null, (handed_at at time zone 'Asia/Shanghai')::date, 'infinity', 'LEAD', null
  from lead_lead
 where to_agent_no is not null
   and mode = 'REFERRAL'
   and stage in ('OFFERED', 'ACCEPTED', 'WORKING', 'PROPOSED', 'APPLIED', 'ISSUED', 'WON');
comment on view customer_relation is 'Who has to do with a customer: contracts, assignments, records made by hand, referrals handed to an agent.';
