create table platform_job (
    id               uuid        not null,
    seq              bigint      generated always as identity,
    type             text        not null,
    lane             text        not null,
    title            text        not null,
    args             jsonb       not null default '{}',
    status           text        not null default 'QUEUED',
    progress         numeric(5, 4) not null default 0,
    requested_by     bigint      not null default 0,
    requested_login  text        not null default '',
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    finished_at      timestamptz,
    result           jsonb       not null default '{}',
    problem          text,
    cancel_requested boolean     not null default false,
    attempts         integer     not null default 0,
    constraint pk_platform_job primary key (id),
    constraint uq_platform_job_seq unique (seq),
    constraint ck_platform_job_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint ck_platform_job_progress check (progress between 0 and 1)
);
create index ix_platform_job_open on platform_job (lane, seq) where status in ('QUEUED', 'RUNNING');
comment on table platform_job is 'Long work: who asked for what, how far it is, how it ended';
comment on column platform_job.lane is 'jobs of one lane run one after the other in order of seq, once in the cluster';
