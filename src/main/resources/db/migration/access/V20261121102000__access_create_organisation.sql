-- Companies of the group, their organisation trees, and the closure that makes a subtree one index lookup.

create table access_company (
    code        text        not null,
    line        text        not null,
    name        text        not null,
    name_en     text,
    version     int         not null default 0,
    created_run bigint      not null default 0,
    changed_run bigint      not null default 0,
    created_at  timestamptz not null default now(),
    constraint pk_access_company primary key (code),
    constraint ck_access_company_line
        check (line in ('PC', 'LIFE', 'HEALTH', 'PENSION', 'BANK', 'SEC', 'TRUST', 'FUND'))
);
comment on table access_company is 'Subsidiaries of the group';

create table access_org_unit (
    id              bigint generated always as identity,
    company         text        not null,
    code            text        not null,
    parent_code     text,
    name            text        not null,
    level           text,
    type            text,
    partner_company text,
    version         int         not null default 0,
    created_run     bigint      not null default 0,
    changed_run     bigint      not null default 0,
    created_at      timestamptz not null default now(),
    constraint pk_access_org_unit primary key (id),
    constraint uq_access_org_unit_code unique (company, code),
    constraint ck_access_org_unit_level check (level in ('HQ', 'PROVINCE', 'CITY', 'COUNTY', 'OUTLET')),
    constraint ck_access_org_unit_type
        check (type in ('NORMAL', 'INTERACTION_DEPT', 'COLLECTION_DEPT', 'COUNTER'))
);
create index ix_access_org_unit_parent on access_org_unit (company, parent_code, code);
comment on table access_org_unit is 'Organisation units of the companies, each under its parent';

create table access_org_unit_tree (
    company  text not null,
    ancestor text not null,
    unit     text not null,
    depth    int  not null,
    constraint pk_access_org_unit_tree primary key (company, ancestor, unit)
);
create index ix_access_org_unit_tree_unit on access_org_unit_tree (company, unit, depth);
comment on table access_org_unit_tree is 'Which unit lies under which, itself included at depth 0; derived from access_org_unit';
