create index ix_lead_lead_to_agent on lead_lead (to_company, to_agent_no) where to_agent_no is not null;

insert into platform_parameter (key, valid_from, value)
values ('P.ctc.refuse_days', date '2000-01-01', '90')
    on conflict do nothing;
