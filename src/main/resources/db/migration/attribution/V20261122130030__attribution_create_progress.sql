create table attribution_progress (
    id           int         not null,
    data_version bigint      not null default -1,
    feed_run     bigint      not null default 0,
    drafted_at   timestamptz,
    constraint pk_attribution_progress primary key (id),
    constraint ck_attribution_progress_one check (id = 1)
);
comment on table attribution_progress is 'Up to which state of the data receipts have been judged; one row.';
insert into attribution_progress (id) values (1);
