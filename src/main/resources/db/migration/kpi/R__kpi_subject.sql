-- Everybody who is measured: the group, companies, channels, units and agents, each under what it is part of. A unit of province or
-- city level is a branch, one below a team; without a level, one with units below it is a branch. Head offices are their company.
create or replace view kpi_subject as
select 'GROUP' as kind, 'GROUP' as subject, null::text as company, 'GROUP' as name, 'GROUP' as name_en, null::text as parent_kind, null::text as parent
union all
select 'COMPANY', c.code, c.code, c.name, coalesce(c.name_en, c.name), 'GROUP', 'GROUP'
  from access_company c
union all
select 'CHANNEL', c.code, null, c.name, c.name, 'GROUP', 'GROUP'
  from catalog_channel c
union all
select u.kind, u.company || '/' || u.code, u.company, u.name, u.name,
       case when p.kind is null then 'COMPANY' else p.kind end,
       case when p.kind is null then u.company else p.company || '/' || p.code end
  from kpi_unit u
  left join kpi_unit p on p.company = u.company and p.code = u.parent_code
 where u.kind is not null
union all
select 'AGENT', a.company || '/' || a.agent_no, a.company, a.name, a.name,
       case when u.kind is null then 'COMPANY' else u.kind end,
       case when u.kind is null then a.company else u.company || '/' || u.code end
  from workforce_agent a
  left join kpi_unit u on u.company = a.company and u.code = a.org_unit;
comment on view kpi_subject is 'Everybody who is measured, planned for and scored, and what it is part of.';
