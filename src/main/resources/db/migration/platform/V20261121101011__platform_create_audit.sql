create table platform_audit (
    id           bigint generated always as identity,
    at           timestamptz not null,
    user_id      bigint      not null,
    login        text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    detail       jsonb       not null default '{}',
    constraint pk_platform_audit primary key (id)
);
comment on table platform_audit is 'Who did what and when (user 0 is the system); append-only';
create index ix_platform_audit_login on platform_audit (login, id desc);
create index ix_platform_audit_action on platform_audit (action, id desc);
create index ix_platform_audit_at on platform_audit (at);
revoke update, delete, truncate on platform_audit from weft_app;
