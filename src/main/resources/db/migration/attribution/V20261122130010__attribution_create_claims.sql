-- A claim says who is to be credited for money that came in, and on what ground; it is posted once both companies agree.

create table attribution_claim (
    id               bigint generated always as identity,
    policy_id        bigint,
    receipt_id       bigint,
    income_id        bigint,
    deal_id          bigint,
    lead_id          bigint,
    origin           text           not null,
    mode             text           not null,
    income_type      text           not null default 'PREMIUM',
    phase            text,
    credited_company text           not null,
    writer_company   text           not null,
    agent_company    text,
    agent_no         text,
    share_bp         int            not null,
    basis_amount     numeric(18, 2) not null,
    claimed_amount   numeric(18, 2) not null,
    received_on      date,
    status           text           not null,
    round            int            not null default 1,
    rule_version     int            not null,
    reasons          text[]         not null default '{}',
    note             text,
    due_on           date,
    escalated        int            not null default 0,
    created_by       bigint         not null default 0,
    created_at       timestamptz    not null default now(),
    row_version      int            not null default 0,
    constraint pk_attribution_claim primary key (id),
    constraint fk_attribution_claim_policy foreign key (policy_id) references policy_policy (id),
    constraint fk_attribution_claim_receipt foreign key (receipt_id) references policy_receipt (id),
    constraint fk_attribution_claim_income foreign key (income_id) references policy_income (id),
    constraint ck_attribution_claim_origin check (origin in ('AUTO', 'HAND', 'DEAL')),
    constraint ck_attribution_claim_mode check (mode in
        ('INTERACTION', 'MUTUAL', 'CHANNEL', 'JOINT_INFO', 'JOINT_CO', 'COORDINATION')),
    constraint ck_attribution_claim_income_type check (income_type in ('PREMIUM', 'OTHER')),
    -- SR-REC-02, SR-REC-03
    constraint ck_attribution_claim_mode_of_income check (
        case income_type when 'PREMIUM' then mode <> 'COORDINATION'
                         else mode in ('JOINT_INFO', 'JOINT_CO', 'COORDINATION') end),
    constraint ck_attribution_claim_direction check (credited_company <> writer_company),
    constraint ck_attribution_claim_share check (share_bp between 0 and 10000),
    constraint ck_attribution_claim_amount check (claimed_amount >= 0 and claimed_amount <= basis_amount),
    constraint ck_attribution_claim_status check (status in
        ('DRAFT', 'AWAIT_POLICY', 'PENDING_CONFIRM', 'PARTLY_CONFIRMED', 'POSTED', 'DISPUTED', 'MEDIATION',
         'GROUP_RULING', 'REJECTED', 'WITHDRAWN', 'REVERSED'))
);
-- SR-REC-15: one receipt, one mode
create unique index uq_attribution_claim_receipt on attribution_claim (receipt_id)
    where receipt_id is not null and status not in ('REJECTED', 'WITHDRAWN');
create unique index uq_attribution_claim_income on attribution_claim (income_id)
    where income_id is not null and status not in ('REJECTED', 'WITHDRAWN');
create index ix_attribution_claim_credited on attribution_claim (credited_company, status, id);
create index ix_attribution_claim_writer on attribution_claim (writer_company, status, id);
create index ix_attribution_claim_policy on attribution_claim (policy_id) where policy_id is not null;
create index ix_attribution_claim_receipt on attribution_claim (receipt_id) where receipt_id is not null;
create index ix_attribution_claim_income on attribution_claim (income_id) where income_id is not null;
create index ix_attribution_claim_deal on attribution_claim (deal_id) where deal_id is not null;
create index ix_attribution_claim_agent on attribution_claim (agent_company, agent_no, id) where agent_no is not null;
comment on table attribution_claim is 'Who asks to be credited for a receipt, an income or a joint deal, in which mode, and how far the companies agree.';
comment on column attribution_claim.due_on is 'The day an answer is due; silence never confirms (A-04).';

create table attribution_unearned (
    receipt_id   bigint      not null,
    reason       text        not null,
    rule_version int         not null,
    decided_at   timestamptz not null default now(),
    constraint pk_attribution_unearned primary key (receipt_id),
    constraint fk_attribution_unearned_receipt foreign key (receipt_id) references policy_receipt (id),
    constraint ck_attribution_unearned_reason check (reason in
        ('BEFORE_START', 'NO_AUTHORITY', 'AUTHORITY_EXPIRED', 'NO_PARTNER_LINE', 'JOINT_DEAL', 'REFUND',
         'REFUND_UNKNOWN', 'CUSTOMER_CHOICE', 'REJECTED', 'NO_MODE'))
);
create index ix_attribution_unearned_reason on attribution_unearned (reason, receipt_id);
comment on table attribution_unearned is 'Why a receipt of a cross-sold policy earned nobody credit.';

create table attribution_refund (
    receipt_id bigint         not null,
    claim_id   bigint         not null,
    amount     numeric(18, 2) not null,
    constraint pk_attribution_refund primary key (receipt_id, claim_id),
    constraint fk_attribution_refund_receipt foreign key (receipt_id) references policy_receipt (id),
    constraint fk_attribution_refund_claim foreign key (claim_id) references attribution_claim (id),
    constraint ck_attribution_refund_amount check (amount > 0)
);
create index ix_attribution_refund_claim on attribution_refund (claim_id);
comment on table attribution_refund is 'How much of a claim''s basis a refund took back (SR-REC-17); it reaches the ledger once the claim has.';

create table attribution_confirmation (
    claim_id bigint         not null,
    round    int            not null,
    company  text           not null,
    decision text           not null,
    amount   numeric(18, 2) not null,
    comment  text,
    user_id  bigint         not null,
    at       timestamptz    not null,
    constraint pk_attribution_confirmation primary key (claim_id, round, company),
    constraint fk_attribution_confirmation_claim foreign key (claim_id) references attribution_claim (id),
    constraint ck_attribution_confirmation_decision check (decision in ('CONFIRM', 'AMEND', 'OBJECT'))
);
comment on table attribution_confirmation is 'What a company said to a claim; append-only. An amendment opens a new round.';
revoke update, delete, truncate on attribution_confirmation from weft_app;

create table attribution_dispute (
    id         bigint generated always as identity,
    claim_id   bigint      not null,
    level      text        not null,
    grounds    text        not null,
    opened_by  bigint      not null,
    opened_at  timestamptz not null,
    due_on     date        not null,
    outcome    text,
    amount     numeric(18, 2),
    decided_by bigint,
    decided_at timestamptz,
    reason     text,
    constraint pk_attribution_dispute primary key (id),
    constraint fk_attribution_dispute_claim foreign key (claim_id) references attribution_claim (id),
    constraint ck_attribution_dispute_level check (level in ('BILATERAL', 'MEDIATION', 'GROUP_RULING')),
    constraint ck_attribution_dispute_grounds check (grounds in
        ('NOT_HELPED', 'LATE_INFO', 'OWN_LEAD', 'AMOUNT', 'DUPLICATE', 'UNLICENSED', 'OTHER')),
    constraint ck_attribution_dispute_outcome check (outcome in ('CONFIRMED', 'REJECTED', 'NO_AGREEMENT')),
    constraint ck_attribution_dispute_amount check (amount >= 0)
);
create unique index uq_attribution_dispute_open on attribution_dispute (claim_id) where outcome is null;
create index ix_attribution_dispute_claim on attribution_dispute (claim_id, id);
create index ix_attribution_dispute_due on attribution_dispute (due_on) where outcome is null;
comment on table attribution_dispute is 'One level of a dispute over a claim: between the companies, before the coordination body, before the group.';

create table attribution_evidence (
    id        bigint generated always as identity,
    claim_id  bigint      not null,
    file_name text        not null,
    media     text        not null,
    content   bytea       not null,
    sha256    bytea       not null,
    added_by  bigint      not null,
    added_at  timestamptz not null,
    constraint pk_attribution_evidence primary key (id),
    constraint fk_attribution_evidence_claim foreign key (claim_id) references attribution_claim (id)
);
create index ix_attribution_evidence_claim on attribution_evidence (claim_id);
comment on table attribution_evidence is 'Files that show what was given, to whom and when (SR-REC-14), encrypted; append-only.';
revoke update, delete, truncate on attribution_evidence from weft_app;

create table attribution_comment (
    id       bigint generated always as identity,
    claim_id bigint      not null,
    company  text,
    user_id  bigint      not null,
    text     text        not null,
    at       timestamptz not null,
    constraint pk_attribution_comment primary key (id),
    constraint fk_attribution_comment_claim foreign key (claim_id) references attribution_claim (id)
);
create index ix_attribution_comment_claim on attribution_comment (claim_id, id);
comment on table attribution_comment is 'What the companies write to each other about a claim; append-only.';
revoke update, delete, truncate on attribution_comment from weft_app;
