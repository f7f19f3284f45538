-- Leads and referrals (docs/rules/lead.md, 6.1). A lead points to a source record; its gcid follows when records are linked.

create table lead_lead (
    id                 bigint      generated always as identity,
    gcid               bigint      not null,
    source_record_id   bigint      not null,
    mode               text        not null,
    sale_type          text        not null,
    source             text        not null,
    from_company       text        not null,
    from_agent_no      text,
    from_user          bigint      not null,
    from_org_unit      text,
    to_company         text        not null,
    to_agent_no        text,
    to_user            bigint,
    line               text        not null,
    product_class      text        not null,
    product            text,
    social_supplement  boolean     not null default false,
    stage              text        not null default 'NEW',
    block_rule         text,
    evidence           text        not null,
    expected_premium   numeric(18, 2),
    contact_id         bigint,
    queued_behind      bigint,
    submitted_at       timestamptz,
    offered_at         timestamptz,
    handed_at          timestamptz,
    accepted_at        timestamptz,
    window_end         date,
    extended           boolean     not null default false,
    last_activity_at   timestamptz,
    returns            int         not null default 0,
    accompanied        boolean     not null default false,
    application_no     text,
    policy_id          bigint,
    closed_at          timestamptz,
    lost_reason        text,
    created_at         timestamptz not null default now(),
    row_version        int         not null default 0,
    constraint pk_lead_lead primary key (id),
    constraint fk_lead_lead_party foreign key (gcid) references customer_party (gcid),
    constraint fk_lead_lead_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint fk_lead_lead_queue foreign key (queued_behind) references lead_lead (id),
    constraint ck_lead_lead_mode check (mode in ('REFERRAL', 'AGENCY', 'OWN')),
    constraint ck_lead_lead_companies check ((mode = 'OWN') = (from_company = to_company)),
    constraint ck_lead_lead_sale_type check (sale_type in ('NEW', 'BUNDLE', 'SECONDARY', 'ADD_ON', 'RENEWAL')),
    constraint ck_lead_lead_source check (source in
        ('CAMPAIGN', 'WECHAT_OA', 'REFERRAL', 'NBO', 'SELF', 'COUNTER', 'RENEWAL')),
    constraint ck_lead_lead_stage check (stage in
        ('NEW', 'GATED', 'OFFERED', 'ACCEPTED', 'WORKING', 'PROPOSED', 'APPLIED', 'ISSUED', 'WON', 'LOST', 'RETURNED',
         'EXPIRED', 'CONSENT_LOST', 'BLOCKED')),
    constraint ck_lead_lead_window check ((accepted_at is null) = (window_end is null)),
    constraint ck_lead_lead_policy check (stage not in ('ISSUED', 'WON') or policy_id is not null),
    constraint ck_lead_lead_premium check (expected_premium >= 0)
);
create index ix_lead_lead_gcid on lead_lead (gcid, product_class);
create index ix_lead_lead_source_record on lead_lead (source_record_id);
create index ix_lead_lead_queue on lead_lead (queued_behind) where queued_behind is not null;
create index ix_lead_lead_from on lead_lead (from_company, from_agent_no, id desc);
create index ix_lead_lead_from_user on lead_lead (from_user, id desc);
create index ix_lead_lead_to on lead_lead (to_company, stage, id desc);
create index ix_lead_lead_to_user on lead_lead (to_user, id desc) where to_user is not null;
create index ix_lead_lead_policy on lead_lead (policy_id) where policy_id is not null;
create index ix_lead_lead_window on lead_lead (window_end) where stage in ('ACCEPTED', 'WORKING', 'PROPOSED');
-- PR-ATT-02: one accepted referrer at a time for a customer, a class and a receiving company
create unique index uq_lead_lead_protected on lead_lead (gcid, to_company, product_class)
    where stage in ('ACCEPTED', 'WORKING', 'PROPOSED');
comment on table lead_lead is 'A chance to sell a class of products to a customer, passed from one company to another or pursued by the finder';
comment on column lead_lead.mode is 'REFERRAL: the other company sells; AGENCY: the finder sells for the other company; OWN: one company only';
comment on column lead_lead.window_end is 'Last day an application counts (PR-ATT-01)';
comment on column lead_lead.block_rule is 'Rule that refused the lead at the gates, while it is BLOCKED';
comment on column lead_lead.policy_id is 'The policy this lead is locked to since APPLIED; a policy has one earliest lead, see lead_help';

create table lead_event (
    id         bigint      generated always as identity,
    lead_id    bigint      not null,
    at         timestamptz not null,
    user_id    bigint      not null,
    company    text,
    action     text        not null,
    from_stage text,
    to_stage   text        not null,
    rule       text,
    note       text,
    contact_id bigint,
    constraint pk_lead_event primary key (id),
    constraint fk_lead_event_lead foreign key (lead_id) references lead_lead (id)
);
create index ix_lead_event_lead on lead_event (lead_id, id);
comment on table lead_event is 'What happened to a lead, by whom and by which rule (user 0 is the system); append-only';
revoke update, delete, truncate on lead_event from weft_app;

create table lead_waiver (
    id            bigint      generated always as identity,
    gcid          bigint      not null,
    product_class text        not null,
    company       text        not null,
    asked_by      text        not null,
    asked_user    bigint      not null,
    lead_id       bigint,
    asked_at      timestamptz not null,
    reminders     int         not null default 0,
    reminded_at   timestamptz,
    status        text        not null default 'ASKED',
    decided_by    bigint,
    decided_at    timestamptz,
    note          text,
    valid_to      date,
    row_version   int         not null default 0,
    constraint pk_lead_waiver primary key (id),
    constraint fk_lead_waiver_party foreign key (gcid) references customer_party (gcid),
    constraint fk_lead_waiver_lead foreign key (lead_id) references lead_lead (id),
    constraint ck_lead_waiver_status check (status in ('ASKED', 'GIVEN', 'REFUSED', 'LAPSED')),
    constraint ck_lead_waiver_decided check ((status in ('GIVEN', 'REFUSED')) = (decided_by is not null)),
    constraint ck_lead_waiver_valid check ((status in ('GIVEN', 'LAPSED')) = (valid_to is not null))
);
create index ix_lead_waiver_gcid on lead_waiver (gcid, product_class);
create index ix_lead_waiver_lead on lead_waiver (lead_id) where lead_id is not null;
create index ix_lead_waiver_open on lead_waiver (company) where status = 'ASKED';
comment on table lead_waiver is 'Asked of the company with priority in social-security supplement business: may others go ahead (SR-COO-03, A-31)';

create table lead_request (
    id              bigint      generated always as identity,
    gcid            bigint      not null,
    product_class   text        not null,
    company         text        not null,
    original_writer text,
    lead_id         bigint,
    said_on         date        not null,
    evidence        text        not null,
    recorded_by     bigint      not null,
    recorded_at     timestamptz not null,
    no_credit_until date        not null,
    constraint pk_lead_request primary key (id),
    constraint fk_lead_request_party foreign key (gcid) references customer_party (gcid),
    constraint fk_lead_request_lead foreign key (lead_id) references lead_lead (id)
);
create index ix_lead_request_gcid on lead_request (gcid, product_class);
create index ix_lead_request_lead on lead_request (lead_id) where lead_id is not null;
comment on table lead_request is 'The customer''s own recorded wish for another company; lifts renewal protection, credit to nobody until a day (A-30); append-only';
revoke update, delete, truncate on lead_request from weft_app;

create table lead_joint_deal (
    id               bigint      generated always as identity,
    deal_no          text        not null,
    gcid             bigint      not null,
    source_record_id bigint      not null,
    title            text        not null,
    agreement_no     text,
    status           text        not null default 'DRAFT',
    company          text        not null,
    created_by       bigint      not null,
    created_at       timestamptz not null,
    closed_at        timestamptz,
    note             text,
    row_version      int         not null default 0,
    constraint pk_lead_joint_deal primary key (id),
    constraint uq_lead_joint_deal_no unique (deal_no),
    constraint fk_lead_joint_deal_party foreign key (gcid) references customer_party (gcid),
    constraint fk_lead_joint_deal_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_lead_joint_deal_status check (status in
        ('DRAFT', 'NEGOTIATING', 'AGREED', 'ACTIVE', 'CLOSED_WON', 'CLOSED_LOST', 'DISSOLVED')),
    constraint ck_lead_joint_deal_agreement check
        (status not in ('AGREED', 'ACTIVE', 'CLOSED_WON') or agreement_no is not null)
);
create sequence lead_joint_deal_seq as bigint;
comment on sequence lead_joint_deal_seq is 'Numbers of joint deals: JD-000001, JD-000002 …';
create index ix_lead_joint_deal_gcid on lead_joint_deal (gcid);
create index ix_lead_joint_deal_source_record on lead_joint_deal (source_record_id);
comment on table lead_joint_deal is 'Several companies sell together to one customer and agree their shares beforehand (SR-REC-06, 6.2)';

create table lead_joint_party (
    id        bigint      generated always as identity,
    deal_id   bigint      not null,
    company   text        not null,
    share_bp  int         not null,
    signed_by bigint,
    signed_at timestamptz,
    constraint pk_lead_joint_party primary key (id),
    constraint uq_lead_joint_party_company unique (deal_id, company),
    constraint fk_lead_joint_party_deal foreign key (deal_id) references lead_joint_deal (id) on delete cascade,
    constraint ck_lead_joint_party_share check (share_bp between 0 and 10000),
    constraint ck_lead_joint_party_signed check ((signed_by is null) = (signed_at is null))
);
create index ix_lead_joint_party_company on lead_joint_party (company, deal_id);
comment on table lead_joint_party is 'A company in a joint deal, its share of the pool in basis points and its signature';

create table lead_joint_policy (
    policy_id   bigint      not null,
    deal_id     bigint      not null,
    attached_by bigint      not null,
    attached_at timestamptz not null,
    constraint pk_lead_joint_policy primary key (policy_id),
    constraint fk_lead_joint_policy_policy foreign key (policy_id) references policy_policy (id),
    constraint fk_lead_joint_policy_deal foreign key (deal_id) references lead_joint_deal (id)
);
create index ix_lead_joint_policy_deal on lead_joint_policy (deal_id);
comment on table lead_joint_policy is 'Policies whose receipts make the pool of a joint deal; a policy belongs to one deal only';

create table lead_joint_event (
    id      bigint      generated always as identity,
    deal_id bigint      not null,
    at      timestamptz not null,
    user_id bigint      not null,
    company text,
    action  text        not null,
    status  text        not null,
    note    text,
    constraint pk_lead_joint_event primary key (id),
    constraint fk_lead_joint_event_deal foreign key (deal_id) references lead_joint_deal (id)
);
create index ix_lead_joint_event_deal on lead_joint_event (deal_id, id);
comment on table lead_joint_event is 'What happened to a joint deal: shares proposed, signed, policies attached; append-only';
revoke update, delete, truncate on lead_joint_event from weft_app;

create table lead_visit (
    id                       bigint      generated always as identity,
    lead_id                  bigint      not null,
    host_user                bigint      not null,
    host_company             text        not null,
    specialist_user          bigint      not null,
    specialist_company       text        not null,
    planned_at               timestamptz not null,
    place                    text,
    status                   text        not null default 'PLANNED',
    confirmed_at             timestamptz,
    host_checked_in_at       timestamptz,
    specialist_checked_in_at timestamptz,
    contact_id               bigint,
    held_at                  timestamptz,
    rating                   int,
    rating_note              text,
    created_at               timestamptz not null,
    row_version              int         not null default 0,
    constraint pk_lead_visit primary key (id),
    constraint fk_lead_visit_lead foreign key (lead_id) references lead_lead (id),
    constraint ck_lead_visit_two check (host_user <> specialist_user),
    constraint ck_lead_visit_status check (status in ('PLANNED', 'CONFIRMED', 'HELD', 'RATED', 'CANCELLED')),
    constraint ck_lead_visit_held check (status not in ('HELD', 'RATED') or
        (host_checked_in_at is not null and specialist_checked_in_at is not null and contact_id is not null)),
    constraint ck_lead_visit_rating check (rating between 1 and 5 and (status = 'RATED') = (rating is not null))
);
create index ix_lead_visit_lead on lead_visit (lead_id, id);
create index ix_lead_visit_host on lead_visit (host_user, planned_at desc);
create index ix_lead_visit_specialist on lead_visit (specialist_user, planned_at desc);
comment on table lead_visit is 'The one who knows the customer and a specialist of the other line visit together (SR-COO-11)';

insert into platform_parameter (key, valid_from, value)
values ('P.coo.renew_before', date '2000-01-01', '90'),
       ('P.coo.renew_after', date '2000-01-01', '30'),
       ('P.coo.socsupp_line', date '2000-01-01', 'HEALTH'),
       ('P.coo.waiver_valid', date '2000-01-01', '90'),
       ('P.coo.waiver_wd', date '2000-01-01', '10'),
       ('P.coo.waiver_remind_wd', date '2000-01-01', '3'),
       ('P.coo.customer_choice', date '2000-01-01', '12'),
       ('P.att.window.pc', date '2000-01-01', '30'),
       ('P.att.window.health', date '2000-01-01', '60'),
       ('P.att.window.life', date '2000-01-01', '90'),
       ('P.att.window.corp', date '2000-01-01', '180'),
       ('P.att.window.bank', date '2000-01-01', '60'),
       ('P.att.idle.pc', date '2000-01-01', '7'),
       ('P.att.idle.other', date '2000-01-01', '14'),
       ('P.att.extend', date '2000-01-01', '50'),
       ('P.att.offer_wd', date '2000-01-01', '2');
