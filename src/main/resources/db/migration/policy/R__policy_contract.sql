-- Every contract that is active on some day; what penetration counts.
create or replace view policy_contract as
select 'POLICY' as via, id, holder_id, company, policy_no as contract_no, product, channel, org_unit,
       selling_company, selling_org_unit as selling_unit, agent_no, service_agent_no, active_from, active_to
  from policy_policy
 where active_from is not null
union all
select 'HOLDING', id, holder_id, company, holding_no, product, channel, org_unit,
       selling_company, selling_org_unit, agent_no, service_agent_no, active_from, active_to
  from policy_holding
 where active_from is not null;
comment on view policy_contract is 'Policies and holdings that are active on some day, alike.';
