create table attribution_replay (
    version   int         not null,
    from_day  date        not null,
    until_day date        not null,
    lines     jsonb       not null,
    at        timestamptz not null,
    constraint pk_attribution_replay primary key (version, from_day, until_day),
    constraint fk_attribution_replay_version foreign key (version) references attribution_rule_version (version)
);
comment on table attribution_replay is 'What a version of the rules would have done to a stretch of days, as it was last worked out in the background.';
