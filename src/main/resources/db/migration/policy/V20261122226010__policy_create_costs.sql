create table policy_cost (
    id            bigint generated always as identity,
    company       text not null,
    cost_no       text not null,
    period        text not null,
    type          text not null,
    channel       text,
    org_unit      text,
    product_class text,
    amount        numeric(18, 2) not null,
    created_run   bigint not null default 0,
    changed_run   bigint not null default 0,
    constraint pk_policy_cost primary key (id),
    constraint uq_policy_cost_no unique (company, cost_no),
    constraint ck_policy_cost_period check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    constraint ck_policy_cost_type check (type in ('SELLING', 'CLAIMS', 'EXPENSE'))
);
comment on table policy_cost is 'What a company spent in a month, by channel, unit and class where it says so; fed.';
create index ix_policy_cost_period on policy_cost (company, period);
