-- The ledger: booked for ever. What changes is written beside it as a new fact.

create table attribution_ledger_entry (
    id               bigint generated always as identity,
    claim_id         bigint         not null,
    kind             text           not null,
    receipt_id       bigint,
    credited_company text           not null,
    writer_company   text           not null,
    agent_company    text,
    agent_no         text,
    mode             text           not null,
    income_type      text           not null,
    phase            text,
    amount           numeric(18, 2) not null,
    period           date           not null,
    fact_period      date           not null,
    rule_version     int            not null,
    posted_by        bigint         not null,
    posted_at        timestamptz    not null,
    constraint pk_attribution_ledger_entry primary key (id),
    constraint fk_attribution_ledger_entry_claim foreign key (claim_id) references attribution_claim (id),
    constraint ck_attribution_ledger_entry_kind check (kind in ('POSTING', 'REFUND', 'RULING')),
    constraint ck_attribution_ledger_entry_sign check (case kind when 'POSTING' then amount >= 0 else amount <= 0 end),
    constraint ck_attribution_ledger_entry_month check (extract(day from period) = 1),
    constraint ck_attribution_ledger_entry_direction check (credited_company <> writer_company)
);
create unique index uq_attribution_ledger_entry_posting on attribution_ledger_entry (claim_id) where kind = 'POSTING';
create unique index uq_attribution_ledger_entry_refund on attribution_ledger_entry (claim_id, receipt_id) where kind = 'REFUND';
create index ix_attribution_ledger_entry_claim on attribution_ledger_entry (claim_id);
create index ix_attribution_ledger_entry_period on attribution_ledger_entry (period, credited_company, writer_company);
comment on table attribution_ledger_entry is 'Cross-sell credit, booked for ever: append-only, corrected by negative entries (SR-REC-17).';
comment on column attribution_ledger_entry.fact_period is 'The month of the receipt or refund, also where that month was closed already (A-39).';
revoke update, delete, truncate on attribution_ledger_entry from weft_app;

create table attribution_final (
    entry_id bigint      not null,
    final_on date        not null,
    skipped  text[]      not null,
    at       timestamptz not null,
    constraint pk_attribution_final primary key (entry_id),
    constraint fk_attribution_final_entry foreign key (entry_id) references attribution_ledger_entry (id)
);
comment on table attribution_final is 'The fact that turned an entry from provisional to final, and the checks without a source; append-only.';
revoke update, delete, truncate on attribution_final from weft_app;

create function attribution_never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only' using errcode = 'restrict_violation';
end $$;
create trigger tr_attribution_ledger_entry_never_changed before update or delete or truncate on attribution_ledger_entry
    for each statement execute function attribution_never_changed();
create trigger tr_attribution_final_never_changed before update or delete or truncate on attribution_final
    for each statement execute function attribution_never_changed();

-- I1, I2, I4 and closed months, whoever inserts
create function attribution_ledger_holds() returns trigger language plpgsql as $$
begin
    if exists (select from added a join attribution_period p on p.period = a.period where p.closed_at is not null) then
        raise exception 'the month is closed' using errcode = 'check_violation';
    end if;
    if exists (select
                 from added a
                 join attribution_claim c on c.id = a.claim_id
                where (select count(distinct k.company)
                         from attribution_confirmation k
                        where k.claim_id = c.id
                          and k.decision <> 'OBJECT'
                          and k.round = c.round
                          and k.company in (c.credited_company, c.writer_company)) < 2
                  and not exists (select from attribution_dispute d where d.claim_id = c.id and d.outcome = 'CONFIRMED')) then
        raise exception 'a cooperating company has not agreed' using errcode = 'check_violation';
    end if;
    if exists (select
                 from (select distinct claim_id from added) a
                 join attribution_claim c on c.id = a.claim_id
                 cross join lateral (select sum(e.amount) as booked
                                       from attribution_ledger_entry e
                                      where e.claim_id = a.claim_id) s
                where s.booked not between 0 and c.claimed_amount) then
        raise exception 'more is booked than was claimed' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger tr_attribution_ledger_entry_holds after insert on attribution_ledger_entry
    referencing new table as added
    for each statement execute function attribution_ledger_holds();
