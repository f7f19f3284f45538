create table policy_policy (
    id               bigint generated always as identity,
    company          text not null,
    policy_no        text not null,
    product          text not null,
    holder_id        bigint not null,
    insured_ids      bigint[],
    channel          text not null,
    org_unit         text,
    agent_no         text,
    selling_company  text not null,
    partner          text,
    application_date date,
    issue_date       date not null,
    effective_date   date not null,
    expiry_date      date,
    premium_mode     text not null,
    pay_term_years   int,
    annual_premium   numeric(18, 2) not null,
    status           text not null,
    status_date      date,
    renewal_of       text,
    selling_org_unit text,
    service_agent_no text,
    end_reason       text,
    callback_on      date,
    trace_ok         boolean,
    first_commission numeric(18, 2),
    -- docs/rules/penetration.md: active on D means active_from <= D < active_to; never active means neither is set
    active_from      date generated always as (
        case when effective_date < case
                when status = 'PROPOSED' then null
                when status in ('INFORCE', 'GRACE') then coalesce(expiry_date + 1, 'infinity')
                else least(expiry_date + 1, status_date) end
            then effective_date end) stored,
    active_to        date generated always as (
        case when effective_date < case
                when status = 'PROPOSED' then null
                when status in ('INFORCE', 'GRACE') then coalesce(expiry_date + 1, 'infinity')
                else least(expiry_date + 1, status_date) end
            then case
                when status in ('INFORCE', 'GRACE') then coalesce(expiry_date + 1, 'infinity')
                else least(expiry_date + 1, status_date) end end) stored,
    created_run      bigint not null default 0,
    changed_run      bigint not null default 0,
    constraint pk_policy_policy primary key (id),
    constraint uq_policy_policy_no unique (company, policy_no),
    constraint fk_policy_policy_holder foreign key (holder_id) references customer_source_record (id),
    constraint ck_policy_policy_premium_mode check (premium_mode in ('SINGLE', 'REGULAR', 'ANNUAL_RENEW')),
    constraint ck_policy_policy_status check (status in
        ('PROPOSED', 'INFORCE', 'GRACE', 'SUSPENDED', 'LAPSED', 'SURRENDERED', 'CANCELLED_COOLING', 'MATURED',
         'CLAIM_TERMINATED', 'EXPIRED', 'TRANSFERRED_OUT')),
    constraint ck_policy_policy_end_reason check (end_reason in ('VEHICLE_GONE', 'DECLINED', 'CLIENT', 'OTHER'))
);
comment on table policy_policy is 'An insurance contract as its writing company knows it; codes are checked at the feed''s door.';
comment on column policy_policy.active_to is 'First day no longer active; infinity while no end is known.';
create index ix_policy_policy_holder on policy_policy (holder_id);
create index ix_policy_policy_seller on policy_policy (selling_company, agent_no);
create index ix_policy_policy_service_agent on policy_policy (company, service_agent_no)
    where service_agent_no is not null;
