create table customer_contact (
    id               bigint generated always as identity,
    company          text        not null,
    contact_no       text        not null,
    source_record_id bigint      not null,
    agent_no         text,
    user_id          bigint,
    at               timestamptz not null,
    entered_at       timestamptz,
    late             boolean     not null default false,
    mode             text        not null,
    direction        text,
    purpose          text,
    summary          text,
    outcome          text,
    next_on          date,
    needs            text[],
    other_line_need  boolean,
    row_version      integer     not null default 0,
    created_run      bigint      not null default 0,
    changed_run      bigint      not null default 0,
    constraint pk_customer_contact primary key (id),
    constraint uq_customer_contact_no unique (company, contact_no),
    constraint fk_customer_contact_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_customer_contact_mode check (mode in ('VISIT', 'PHONE', 'EMAIL', 'IM', 'COUNTER', 'EVENT', 'WEB')),
    constraint ck_customer_contact_direction check (direction in ('OUT', 'IN')),
    constraint ck_customer_contact_purpose check (purpose in ('SALES', 'SERVICE', 'CARE')),
    constraint ck_customer_contact_outcome check (outcome in ('ANSWERED', 'NO_ANSWER', 'INTERESTED', 'REFUSED', 'DONE'))
);
create index ix_customer_contact_source_record on customer_contact (source_record_id, at desc);
create index ix_customer_contact_user on customer_contact (user_id, at desc) where user_id is not null;
create index ix_customer_contact_run on customer_contact (changed_run) where changed_run <> 0;
comment on table customer_contact is 'What was said with a customer, when and how; logged by hand or fed by a core system';
comment on column customer_contact.entered_at is 'When it was logged in Weft; null when a core system fed it';
comment on column customer_contact.late is 'Logged more than P.crm.log_hours after it happened (SR-CUS-02)';
comment on column customer_contact.other_line_need is 'Answer to "need of another line?" (SR-COO-08); null = not answered';
