-- answers of calls that carry an Idempotency-Key, so that the same call sent twice is done once
create table attribution_call (
    user_id bigint      not null,
    key     text        not null,
    request bytea       not null,
    answer  jsonb       not null,
    at      timestamptz not null,
    constraint pk_attribution_call primary key (user_id, key)
);
create index ix_attribution_call_at on attribution_call (at);
comment on table attribution_call is 'What API calls with an Idempotency-Key answered; kept for 24 hours. The request is a hash of what was asked.';
