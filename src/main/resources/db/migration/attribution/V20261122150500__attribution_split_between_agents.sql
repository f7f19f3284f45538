create table attribution_split (
    claim_id bigint      not null,
    position int         not null,
    agent_no text        not null,
    weight   int         not null,
    set_by   bigint      not null,
    set_at   timestamptz not null,
    constraint pk_attribution_split primary key (claim_id, position),
    constraint uq_attribution_split_agent unique (claim_id, agent_no),
    constraint fk_attribution_split_claim foreign key (claim_id) references attribution_claim (id),
    constraint ck_attribution_split_weight check (weight between 1 and 10000)
);
comment on table attribution_split is 'The agents of the credited company among whom a claim is shared, and their weights (PR-ATT-05).';
