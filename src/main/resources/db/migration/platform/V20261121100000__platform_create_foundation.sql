-- What all modules stand on: extensions, what the application's role may do, sessions, the job queue.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- weft_owner owns; weft_app reads and writes rows. Append-only tables take update and delete away again.
revoke create on schema public from public;
grant usage on schema public to weft_app;
alter default privileges in schema public grant select, insert, update, delete on tables to weft_app;
alter default privileges in schema public grant usage, select on sequences to weft_app;

-- Spring Session's own shape, so that any node can serve any user
create table spring_session (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    constraint pk_spring_session primary key (primary_id)
);
comment on table spring_session is 'Sessions of signed-in users (Spring Session)';
create unique index uq_spring_session_session_id on spring_session (session_id);
create index ix_spring_session_expiry_time on spring_session (expiry_time);
create index ix_spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint pk_spring_session_attributes primary key (session_primary_id, attribute_name),
    constraint fk_spring_session_attributes_session foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'What a session remembers (Spring Session)';

-- db-scheduler's own shape: work that runs once in the cluster and survives a restart
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint pk_scheduled_tasks primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'Queue of background work (db-scheduler)';
create index ix_scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index ix_scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index ix_scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
