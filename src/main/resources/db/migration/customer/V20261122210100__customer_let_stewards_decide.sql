-- A data steward decides between statements that contradict each other; the word is kept as one more statement, with its reason.
alter table customer_tag drop constraint ck_customer_tag_source;
alter table customer_tag add constraint ck_customer_tag_source
    check (source in ('AGENT_GUESS', 'DECLARED', 'FED', 'DERIVED', 'STEWARD'));
alter table customer_tag add column reason text;
alter table customer_tag add constraint ck_customer_tag_reason check (source <> 'STEWARD' or length(reason) between 1 and 400);
comment on column customer_tag.reason is 'Why a steward decided so; said beside the statement, to whoever sees it';

insert into platform_parameter (key, valid_from, value) values ('P.tag.sure.steward', date '2000-01-01', '1');
