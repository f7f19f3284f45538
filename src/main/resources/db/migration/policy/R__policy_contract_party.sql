-- The contracts of customers where insured persons are customers too (P.pen.party, A-07): each policy once more for every insured person who is another customer than its holder. The premium is the holder's.
create or replace view policy_contract_party as
select via, id, holder_id, company, contract_no, product, channel, org_unit, selling_company, selling_unit, agent_no,
       service_agent_no, active_from, active_to, counted_premium, renewal, created_run, selling_org_unit
  from policy_contract
 union all
select c.via, c.id, i.id, c.company, c.contract_no, c.product, c.channel, c.org_unit, c.selling_company, c.selling_unit, c.agent_no,
       c.service_agent_no, c.active_from, c.active_to, 0, c.renewal, c.created_run, c.selling_org_unit
  from policy_contract c
  join policy_policy p on p.id = c.id
  join customer_source_record h on h.id = c.holder_id
 cross join lateral (select distinct on (r.gcid) r.id
                       from customer_source_record r
                      where r.id = any (p.insured_ids) and r.gcid <> h.gcid and r.retracted_at is null
                      order by r.gcid, r.id) i
 where c.via = 'POLICY';
comment on view policy_contract_party is 'Policies and holdings that are active on some day, for holders and for insured persons.';
