create table policy_holding (
    id               bigint generated always as identity,
    company          text not null,
    holding_no       text not null,
    product          text not null,
    holder_id        bigint not null,
    channel          text not null,
    org_unit         text,
    agent_no         text,
    selling_company  text not null,
    opened_on        date not null,
    closed_on        date,
    balance_band     text,
    selling_org_unit text,
    service_agent_no text,
    -- active on D means active_from <= D < active_to, as for policies
    active_from      date generated always as
        (case when closed_on is null or closed_on > opened_on then opened_on end) stored,
    active_to        date generated always as
        (case when closed_on is null then 'infinity' when closed_on > opened_on then closed_on end) stored,
    created_run      bigint not null default 0,
    changed_run      bigint not null default 0,
    constraint pk_policy_holding primary key (id),
    constraint uq_policy_holding_no unique (company, holding_no),
    constraint fk_policy_holding_holder foreign key (holder_id) references customer_source_record (id)
);
comment on table policy_holding is 'An account, card or other contract without premium, as its company knows it.';
create index ix_policy_holding_holder on policy_holding (holder_id);
create index ix_policy_holding_seller on policy_holding (selling_company, agent_no);
create index ix_policy_holding_service_agent on policy_holding (company, service_agent_no)
    where service_agent_no is not null;

create table policy_income (
    id          bigint generated always as identity,
    company     text not null,
    income_no   text not null,
    type        text not null,
    policy_id   bigint,
    holding_id  bigint,
    received_on date not null,
    amount      numeric(18, 2) not null,
    created_run bigint not null default 0,
    changed_run bigint not null default 0,
    constraint pk_policy_income primary key (id),
    constraint uq_policy_income_no unique (company, income_no),
    constraint fk_policy_income_policy foreign key (policy_id) references policy_policy (id),
    constraint fk_policy_income_holding foreign key (holding_id) references policy_holding (id),
    constraint ck_policy_income_type check (type in ('ANNUITY_FEE', 'AUM_FEE', 'OTHER'))
);
comment on table policy_income is 'Income of a company other than premium, by contract where it belongs to one.';
create index ix_policy_income_policy on policy_income (policy_id) where policy_id is not null;
create index ix_policy_income_holding on policy_income (holding_id) where holding_id is not null;
