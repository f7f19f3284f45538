create table workforce_agent (
    id              bigint generated always as identity,
    company         text not null,
    agent_no        text not null,
    name            text not null,
    mobile_enc      bytea,
    mobile_hash     bytea,
    org_unit        text not null,
    channel         text not null,
    practice_reg_no text,
    join_date       date,
    leave_date      date,
    manager_no      text,
    registered_to   text,
    created_run     bigint not null default 0,
    changed_run     bigint not null default 0,
    constraint pk_workforce_agent primary key (id),
    constraint uq_workforce_agent_no unique (company, agent_no),
    constraint fk_workforce_agent_org_unit foreign key (company, org_unit) references access_org_unit (company, code),
    constraint fk_workforce_agent_channel foreign key (channel) references catalog_channel (code)
);
create index ix_workforce_agent_org_unit on workforce_agent (company, org_unit, agent_no);
create index ix_workforce_agent_channel on workforce_agent (channel);
create index ix_workforce_agent_manager on workforce_agent (company, manager_no);
create index ix_workforce_agent_mobile on workforce_agent (mobile_hash) where mobile_hash is not null;
comment on table workforce_agent is 'A person who sells for a company, as its core system knows them; the mobile is kept encrypted.';
