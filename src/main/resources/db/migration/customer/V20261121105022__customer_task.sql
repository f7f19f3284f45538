create table customer_task (
    id               bigint generated always as identity,
    company          text,
    source_record_id bigint,
    contact_id       bigint,
    finished_by      bigint,
    title            text        not null,
    note             text,
    due_on           date        not null,
    assignee_user_id bigint      not null,
    created_by       bigint      not null,
    created_at       timestamptz not null default now(),
    status           text        not null default 'OPEN',
    closed_at        timestamptz,
    notified_on      date,
    version          integer     not null default 0,
    constraint pk_customer_task primary key (id),
    constraint fk_customer_task_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint fk_customer_task_contact foreign key (contact_id) references customer_contact (id) on delete set null,
    constraint fk_customer_task_finished_by foreign key (finished_by) references customer_contact (id) on delete set null,
    constraint fk_customer_task_assignee foreign key (assignee_user_id) references access_user (id),
    constraint ck_customer_task_status check (status in ('OPEN', 'DONE', 'CANCELLED')),
    constraint ck_customer_task_closed check ((status = 'OPEN') = (closed_at is null))
);
create index ix_customer_task_assignee on customer_task (assignee_user_id, due_on) where status = 'OPEN';
create index ix_customer_task_assignee_all on customer_task (assignee_user_id, id);
create index ix_customer_task_source_record on customer_task (source_record_id);
create index ix_customer_task_contact on customer_task (contact_id);
create index ix_customer_task_finished_by on customer_task (finished_by);
comment on table customer_task is 'What somebody promised to do next, usually for one customer, with the day it is due';
comment on column customer_task.contact_id is 'The contact in which it was promised';
comment on column customer_task.finished_by is 'The contact that finished it';
