alter table customer_saved_view add column page text not null default '/customers';
alter table customer_saved_view add constraint ck_customer_saved_view_page check (page in ('/customers', '/penetration/people'));
comment on table customer_saved_view is 'A list of customers under a name: its filters and columns; may be shared with the owner''s team';
comment on column customer_saved_view.page is 'The page the query belongs to';

create table customer_task_batch (
    id         bigint generated always as identity,
    company    text        not null,
    title      text        not null,
    due_on     date        not null,
    source     text        not null,
    given      integer     not null default 0,
    agents     integer     not null default 0,
    created_by bigint      not null,
    created_at timestamptz not null default now(),
    undone_at  timestamptz,
    constraint pk_customer_task_batch primary key (id),
    constraint fk_customer_task_batch_created_by foreign key (created_by) references access_user (id)
);
create index ix_customer_task_batch_created_by on customer_task_batch (created_by, id);
comment on table customer_task_batch is 'A list of customers that a manager turned into tasks for those who look after them';
comment on column customer_task_batch.source is 'Address of the list it was made of';
comment on column customer_task_batch.given is 'Tasks it gave when it was made';

alter table customer_task add column batch_id bigint;
alter table customer_task add constraint fk_customer_task_batch foreign key (batch_id) references customer_task_batch (id);
create index ix_customer_task_batch on customer_task (batch_id) where batch_id is not null;

alter table customer_source_record add column former_gcid bigint;
alter table customer_source_record add column moved_at timestamptz;
comment on column customer_source_record.former_gcid is 'The customer it belonged to until moved_at, when it was merged or separated last';

insert into platform_parameter (key, valid_from, value) values ('P.crm.task_batch', date '2000-01-01', '2000');
