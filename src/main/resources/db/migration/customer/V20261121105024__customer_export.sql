create table customer_export (
    job_id     uuid        not null,
    user_id    bigint      not null,
    file_name  text        not null,
    format     text        not null,
    row_count  integer     not null,
    content    bytea       not null,
    created_at timestamptz not null default now(),
    constraint pk_customer_export primary key (job_id),
    constraint fk_customer_export_user foreign key (user_id) references access_user (id),
    constraint ck_customer_export_format check (format in ('XLSX', 'CSV'))
);
create index ix_customer_export_user on customer_export (user_id);
create index ix_customer_export_created on customer_export (created_at);
comment on table customer_export is 'Finished exports of the customer list, masked, for their requester alone, kept some days';
