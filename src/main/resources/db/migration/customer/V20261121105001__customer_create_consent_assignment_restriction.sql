create table customer_consent (
    id               bigint generated always as identity,
    company          text        not null,
    source_record_id bigint      not null,
    purpose          text        not null,
    to_company       text        not null default '',
    status           text        not null,
    given_at         timestamptz not null,
    expires_at       date,
    evidence_ref     text        not null,
    withdrawn_at     timestamptz,
    categories       text,
    notice_version   text,
    created_run      bigint      not null default 0,
    changed_run      bigint      not null default 0,
    constraint pk_customer_consent primary key (id),
    constraint uq_customer_consent_purpose unique (source_record_id, purpose, to_company),
    constraint fk_customer_consent_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_customer_consent_purpose check (purpose in
        ('SHARE_XSELL', 'OWN_MARKETING', 'PROFILING', 'SENSITIVE', 'HOUSEHOLD', 'POINTS')),
    constraint ck_customer_consent_status check (status in ('GIVEN', 'WITHDRAWN'))
);
create index ix_customer_consent_run on customer_consent (changed_run) where changed_run <> 0;
comment on table customer_consent is 'What a customer allowed a company, latest word per purpose and recipient (PR-CON-01)';
comment on column customer_consent.to_company is 'Recipient of SHARE_XSELL, else empty';
comment on column customer_consent.expires_at is 'First day no longer valid';

create table customer_assignment (
    id               bigint generated always as identity,
    company          text   not null,
    source_record_id bigint not null,
    agent_no         text   not null,
    role             text,
    valid_from       date   not null,
    valid_to         date,
    created_run      bigint not null default 0,
    changed_run      bigint not null default 0,
    constraint pk_customer_assignment primary key (id),
    constraint uq_customer_assignment_agent unique (source_record_id, agent_no),
    constraint fk_customer_assignment_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_customer_assignment_role check (role in ('LEAD_RM', 'LINE_AGENT', 'COLLECTION'))
);
create index ix_customer_assignment_agent on customer_assignment (company, agent_no);
create index ix_customer_assignment_run on customer_assignment (changed_run) where changed_run <> 0;
comment on table customer_assignment is 'Which agent of a company looks after a customer, and until when';
comment on column customer_assignment.valid_to is 'Last day it holds; empty = until further notice';

create table customer_restriction (
    id               bigint generated always as identity,
    company          text   not null,
    source_record_id bigint not null,
    reason           text   not null,
    valid_from       date   not null,
    valid_until      date,
    created_run      bigint not null default 0,
    changed_run      bigint not null default 0,
    constraint pk_customer_restriction primary key (id),
    constraint uq_customer_restriction_reason unique (source_record_id, reason),
    constraint fk_customer_restriction_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_customer_restriction_reason check (reason in
        ('DNC', 'COMPLAINT', 'DISPUTE', 'DECEASED', 'MINOR', 'LITIGATION'))
);
create index ix_customer_restriction_run on customer_restriction (changed_run) where changed_run <> 0;
comment on table customer_restriction is 'Why and how long a customer may not be approached';
comment on column customer_restriction.valid_until is 'Last day it holds; empty = until further notice';
