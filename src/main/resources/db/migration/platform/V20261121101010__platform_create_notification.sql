create table platform_notification (
    id          bigint generated always as identity,
    user_id     bigint      not null,
    message_key text        not null,
    args        text[]      not null default '{}',
    link        text,
    created_at  timestamptz not null,
    read_at     timestamptz,
    constraint pk_platform_notification primary key (id),
    constraint ck_platform_notification_link check (link is null or link like '/%')
);
comment on table platform_notification is 'Messages in a user''s bell; the text is a message key, read in the reader''s language';
create index ix_platform_notification_user on platform_notification (user_id, id desc);
create index ix_platform_notification_unread on platform_notification (user_id) where read_at is null;
