create or replace view kpi_unit as
select u.company, u.code, u.parent_code, u.name,
       case when u.level = 'HQ' then null
            when u.level in ('PROVINCE', 'CITY') then 'BRANCH'
            when u.level in ('COUNTY', 'OUTLET') then 'TEAM'
            when exists (select from access_org_unit b where b.company = u.company and b.parent_code = u.code) then 'BRANCH'
            else 'TEAM' end as kind
  from access_org_unit u;
comment on view kpi_unit is 'Organisation units with the kind of subject they are; none for head offices.';
