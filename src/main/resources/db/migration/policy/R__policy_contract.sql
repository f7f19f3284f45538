-- Every contract that is active on some day; what penetration counts. counted_premium: a single premium by a tenth (M-12). selling_unit: where it was sold, or whose agent sold it; who puts that together from selling_org_unit spares the join.
create or replace view policy_contract as
select c.via, c.id, c.holder_id, c.company, c.contract_no, c.product, c.channel, c.org_unit, c.selling_company,
       coalesce(c.selling_org_unit, a.org_unit) as selling_unit, c.agent_no, c.service_agent_no,
       c.active_from, c.active_to, c.counted_premium, c.renewal, c.created_run, c.selling_org_unit
  from (select 'POLICY' as via, id, holder_id, company, policy_no as contract_no, product, channel, org_unit,
               selling_company, selling_org_unit, agent_no, service_agent_no, active_from, active_to,
               case when premium_mode = 'SINGLE' then round(annual_premium / 10, 2) else annual_premium end as counted_premium,
               renewal_of is not null as renewal, created_run
          from policy_policy
         where active_from is not null
        union all
        select 'HOLDING', id, holder_id, company, holding_no, product, channel, org_unit,
               selling_company, selling_org_unit, agent_no, service_agent_no, active_from, active_to, 0, false, created_run
          from policy_holding
         where active_from is not null) c
  left join workforce_agent a on a.company = c.selling_company and a.agent_no = c.agent_no;
comment on view policy_contract is 'Policies and holdings that are active on some day, alike.';
