-- AC-06: every read of an unmasked field leaves a line here; the application may only append.
create table customer_unmask_log (
    id       bigint generated always as identity,
    user_id  bigint      not null,
    company  text,
    gcid     bigint      not null,
    field    text        not null,
    reason   text        not null,
    at       timestamptz not null default now(),
    constraint pk_customer_unmask_log primary key (id),
    constraint ck_customer_unmask_log_field check (field in ('NAME', 'ID_NO', 'MOBILE', 'EMAIL', 'ADDRESS')),
    constraint ck_customer_unmask_log_reason check (length(reason) between 1 and 200)
);
create index ix_customer_unmask_log_user on customer_unmask_log (user_id, at desc);
create index ix_customer_unmask_log_gcid on customer_unmask_log (gcid, at desc);
comment on table customer_unmask_log is 'Who saw which personal value of which customer in clear, when and why (AC-06); append only';
revoke update, delete, truncate on customer_unmask_log from weft_app;
