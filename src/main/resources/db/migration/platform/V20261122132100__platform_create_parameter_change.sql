create table platform_parameter_change (
    id             bigint generated always as identity,
    key            text        not null,
    valid_from     date        not null,
    value          text        not null,
    reason         text        not null,
    status         text        not null default 'PROPOSED',
    proposed_by    bigint      not null,
    proposed_login text        not null,
    proposed_at    timestamptz not null,
    decided_by     bigint,
    decided_login  text,
    decided_at     timestamptz,
    constraint pk_platform_parameter_change primary key (id),
    constraint ck_platform_parameter_change_status check (status in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint ck_platform_parameter_change_decided check ((status = 'PROPOSED') = (decided_by is null)),
    constraint ck_platform_parameter_change_second check (status <> 'APPROVED' or decided_by <> proposed_by)
);
comment on table platform_parameter_change is 'Changes of parameters proposed by one person and decided by another (AC-02)';
create unique index uq_platform_parameter_change_open on platform_parameter_change (key) where status = 'PROPOSED';
create index ix_platform_parameter_change_key on platform_parameter_change (key, id desc);
