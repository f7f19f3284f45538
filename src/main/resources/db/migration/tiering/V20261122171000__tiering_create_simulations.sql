create table tiering_simulation (
    id       bigint generated always as identity,
    name     text        not null,
    version  int         not null,
    rules    jsonb       not null,
    result   jsonb       not null,
    made_by  bigint      not null,
    made_at  timestamptz not null,
    constraint pk_tiering_simulation primary key (id),
    constraint ck_tiering_simulation_name check (length(name) between 1 and 100)
);
comment on table tiering_simulation is 'What-ifs somebody kept under a name: the rule as it was and what it would have done that day';
comment on column tiering_simulation.version is 'The version tried; a draft may be gone meanwhile';
