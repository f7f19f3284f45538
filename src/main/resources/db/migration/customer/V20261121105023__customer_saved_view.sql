create table customer_saved_view (
    id         bigint generated always as identity,
    user_id    bigint      not null,
    company    text,
    org_unit   text,
    name       text        not null,
    query      text        not null,
    shared     boolean     not null default false,
    created_at timestamptz not null default now(),
    constraint pk_customer_saved_view primary key (id),
    constraint uq_customer_saved_view_name unique (user_id, name),
    constraint fk_customer_saved_view_user foreign key (user_id) references access_user (id)
);
create index ix_customer_saved_view_team on customer_saved_view (company, org_unit) where shared;
comment on table customer_saved_view is 'A named set of filters and columns of the customer list; may be shared with the owner''s team';

create table customer_recent (
    user_id bigint      not null,
    gcid    bigint      not null,
    source_record_id bigint not null,
    seen_at timestamptz not null default now(),
    constraint pk_customer_recent primary key (user_id, gcid),
    constraint fk_customer_recent_user foreign key (user_id) references access_user (id),
    constraint fk_customer_recent_gcid foreign key (gcid) references customer_party (gcid),
    constraint fk_customer_recent_source_record foreign key (source_record_id) references customer_source_record (id)
);
create index ix_customer_recent_seen on customer_recent (user_id, seen_at desc);
create index ix_customer_recent_gcid on customer_recent (gcid);
create index ix_customer_recent_source_record on customer_recent (source_record_id);
comment on table customer_recent is 'The customers a user opened lately, for the home page';
