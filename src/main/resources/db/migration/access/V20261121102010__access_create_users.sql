-- People and service accounts, what is granted to them, how they sign in.

create table access_user (
    id                   bigint generated always as identity,
    login                text        not null,
    kind                 text        not null default 'PERSON',
    password_hash        text,
    name                 text        not null,
    company              text,
    org_unit             text,
    agent_no             text,
    status               text        not null default 'ACTIVE',
    must_change_password boolean     not null default true,
    password_changed_at  timestamptz,
    last_sign_in_at      timestamptz,
    follows              text,
    version              int         not null default 0,
    created_at           timestamptz not null default now(),
    created_by           bigint      not null default 0,
    updated_at           timestamptz not null default now(),
    updated_by           bigint      not null default 0,
    constraint pk_access_user primary key (id),
    constraint uq_access_user_login unique (login),
    constraint ck_access_user_login check (login = lower(login) and length(login) between 2 and 60),
    constraint ck_access_user_kind check (kind in ('PERSON', 'SERVICE')),
    constraint ck_access_user_status check (status in ('ACTIVE', 'LEFT', 'LOCKED')),
    constraint ck_access_user_follows check (follows in ('FIRST_AGENT', 'FIRST_AGENT_PROVINCE')),
    constraint ck_access_user_unit check (company is not null or (org_unit is null and agent_no is null))
);
create index ix_access_user_name on access_user using gin (name gin_trgm_ops);
create index ix_access_user_agent on access_user (company, agent_no);
comment on table access_user is 'People and service accounts that sign in';
comment on column access_user.follows is 'demo accounts only: whose place the account takes once that agent is known';

create table access_role_grant (
    id         bigint generated always as identity,
    user_id    bigint      not null,
    role       text        not null,
    scope      text        not null,
    company    text,
    org_unit   text,
    valid_from date        not null,
    valid_to   date,
    created_at timestamptz not null default now(),
    created_by bigint      not null default 0,
    constraint pk_access_role_grant primary key (id),
    constraint fk_access_role_grant_user foreign key (user_id) references access_user (id) on delete cascade,
    constraint ck_access_role_grant_scope check (scope in ('OWN', 'TEAM', 'ORG', 'SUB', 'GRP')),
    constraint ck_access_role_grant_period check (valid_to is null or valid_to >= valid_from),
    constraint ck_access_role_grant_unit check (org_unit is null or company is not null)
);
create index ix_access_role_grant_user on access_role_grant (user_id);
comment on table access_role_grant is 'Roles of a user, each with its reach; valid_to is the last day';

create table access_sign_in_attempt (
    id         bigint generated always as identity,
    login_hash bytea       not null,
    address    text        not null,
    at         timestamptz not null default now(),
    succeeded  boolean     not null,
    constraint pk_access_sign_in_attempt primary key (id)
);
create index ix_access_sign_in_attempt_login on access_sign_in_attempt (login_hash, at);
create index ix_access_sign_in_attempt_address on access_sign_in_attempt (address, at);
create index ix_access_sign_in_attempt_at on access_sign_in_attempt (at);
comment on table access_sign_in_attempt is 'Recent tries to sign in, to slow down guessing on every node; logins are hashed';

create table access_one_time_token (
    id         bigint generated always as identity,
    token_hash bytea       not null,
    purpose    text        not null,
    user_id    bigint,
    created_at timestamptz not null default now(),
    created_by bigint      not null default 0,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint pk_access_one_time_token primary key (id),
    constraint uq_access_one_time_token_hash unique (token_hash),
    constraint fk_access_one_time_token_user foreign key (user_id) references access_user (id) on delete cascade,
    constraint ck_access_one_time_token_purpose check (purpose in ('PASSWORD', 'SETUP')),
    constraint ck_access_one_time_token_user check ((purpose = 'SETUP') = (user_id is null))
);
create index ix_access_one_time_token_user on access_one_time_token (user_id);
comment on table access_one_time_token is 'Links that set a password once; only hashes are kept';

create table access_api_token (
    id           bigint generated always as identity,
    user_id      bigint      not null,
    label        text        not null,
    token_hash   bytea       not null,
    created_at   timestamptz not null default now(),
    created_by   bigint      not null default 0,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    constraint pk_access_api_token primary key (id),
    constraint uq_access_api_token_hash unique (token_hash),
    constraint fk_access_api_token_user foreign key (user_id) references access_user (id) on delete cascade
);
create index ix_access_api_token_user on access_api_token (user_id);
comment on table access_api_token is 'Bearer tokens of service accounts; only hashes are kept';
