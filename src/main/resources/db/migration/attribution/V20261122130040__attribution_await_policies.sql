-- a claim by hand may name a policy that has not arrived yet
alter table attribution_claim add column awaited_policy_no text;
alter table attribution_claim add column helped_on date;
alter table attribution_claim add constraint ck_attribution_claim_awaited
    check (status <> 'AWAIT_POLICY' or awaited_policy_no is not null);
create index ix_attribution_claim_awaited on attribution_claim (writer_company, awaited_policy_no)
    where status = 'AWAIT_POLICY';
comment on column attribution_claim.helped_on is 'The day the help was given; for credit it has to be before the application (SR-REC-14).';
