create table platform_feed_run (
    run          bigint      generated always as identity,
    job_id       uuid        not null,
    kind         text        not null,
    company      text,
    dry_run      boolean     not null default false,
    file_name    text        not null,
    size_bytes   bigint      not null default 0,
    status       text        not null default 'QUEUED',
    rows         bigint      not null default 0,
    accepted     bigint      not null default 0,
    unchanged    bigint      not null default 0,
    rejected     bigint      not null default 0,
    warnings     bigint      not null default 0,
    created      bigint      not null default 0,
    problem_key  text,
    problem_args text[]      not null default '{}',
    header       text[]      not null default '{}',
    notes        text[]      not null default '{}',
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    constraint pk_platform_feed_run primary key (run),
    constraint uq_platform_feed_run_job unique (job_id),
    constraint fk_platform_feed_run_job foreign key (job_id) references platform_job (id),
    constraint ck_platform_feed_run_status check (status in
        ('QUEUED', 'RUNNING', 'DONE', 'DONE_WITH_REJECTS', 'REFUSED', 'FAILED', 'CANCELLED', 'UNDONE'))
);
comment on table platform_feed_run is 'One file of one kind on its way in, and what became of its rows';

create table platform_feed_chunk (
    run     bigint  not null,
    seq     integer not null,
    content bytea   not null,
    constraint pk_platform_feed_chunk primary key (run, seq),
    constraint fk_platform_feed_chunk_run foreign key (run) references platform_feed_run (run)
);
comment on table platform_feed_chunk is 'The file of a waiting or running feed in encrypted pieces; purged when the run is over';

create table platform_feed_reject (
    run          bigint not null,
    line         bigint not null,
    column_name  text   not null,
    message_key  text   not null,
    message_args text[] not null default '{}',
    raw          bytea  not null,
    constraint pk_platform_feed_reject primary key (run, line),
    constraint fk_platform_feed_reject_run foreign key (run) references platform_feed_run (run)
);
comment on table platform_feed_reject is 'Rejected rows with the reason; the row as sent is encrypted';

create table platform_feed_before (
    run    bigint not null,
    seq    bigint generated always as identity,
    before jsonb  not null,
    constraint pk_platform_feed_before primary key (run, seq),
    constraint fk_platform_feed_before_run foreign key (run) references platform_feed_run (run)
);
comment on table platform_feed_before is 'Rows as they were before a feed changed them, for its undo; purged when the undo window is over';

create table platform_data_version (
    id         integer     not null default 1,
    version    bigint      not null default 0,
    changed_at timestamptz not null default now(),
    constraint pk_platform_data_version primary key (id),
    constraint ck_platform_data_version_one check (id = 1)
);
insert into platform_data_version (id) values (1);
comment on table platform_data_version is 'Moves with each applied or undone feed, so that every node knows its in-memory state is old';
