create table policy_receipt (
    id          bigint generated always as identity,
    company     text not null,
    receipt_no  text not null,
    policy_id   bigint not null,
    phase       text not null,
    due_date    date,
    received_on date not null,
    amount      numeric(18, 2) not null,
    tax         numeric(18, 2),
    refund_of   text,
    created_run bigint not null default 0,
    changed_run bigint not null default 0,
    constraint pk_policy_receipt primary key (id),
    constraint uq_policy_receipt_no unique (company, receipt_no),
    constraint fk_policy_receipt_policy foreign key (policy_id) references policy_policy (id),
    constraint ck_policy_receipt_phase check (phase in ('FIRST', 'CONTINUED', 'RENEWAL', 'TOPUP'))
);
comment on table policy_receipt is 'Premium received for a policy; a refund is negative.';
create index ix_policy_receipt_policy on policy_receipt (policy_id);

create table policy_loss_case (
    id          bigint generated always as identity,
    company     text not null,
    claim_no    text not null,
    policy_id   bigint not null,
    reported_on date not null,
    paid_on     date,
    amount      numeric(18, 2),
    status      text,
    created_run bigint not null default 0,
    changed_run bigint not null default 0,
    constraint pk_policy_loss_case primary key (id),
    constraint uq_policy_loss_case_no unique (company, claim_no),
    constraint fk_policy_loss_case_policy foreign key (policy_id) references policy_policy (id)
);
comment on table policy_loss_case is 'A loss reported on a policy (feed kind claims); nothing to do with claims for credit.';
create index ix_policy_loss_case_policy on policy_loss_case (policy_id);
