-- What pages add up over the whole ledger is kept as small sums: each booking adds its own lines, and now and then they are summed.

create table attribution_total (
    id               bigint generated always as identity,
    period           date           not null,
    credited_company text           not null,
    writer_company   text           not null,
    product_class    text           not null,
    income_type      text           not null,
    phase            text           not null,
    entries          bigint         not null,
    amount           numeric(18, 2) not null,
    final_entries    bigint         not null,
    final_amount     numeric(18, 2) not null,
    constraint pk_attribution_total primary key (id)
);
create index ix_attribution_total_period on attribution_total (period);
comment on table attribution_total is 'Sums of ledger entries; several lines of one kind are to be added up. product_class is empty for joint deals.';

create function attribution_add_entries() returns trigger language plpgsql as $$
begin
    insert into attribution_total (period, credited_company, writer_company, product_class, income_type, phase, entries,
                                   amount, final_entries, final_amount)
    select e.period, e.credited_company, e.writer_company, coalesce(f.class, ''), e.income_type, coalesce(e.phase, ''),
           count(*), sum(e.amount), 0, 0
      from added e
      join attribution_claim c on c.id = e.claim_id
      left join policy_policy p on p.id = c.policy_id
      left join catalog_product f on f.company = p.company and f.code = p.product
     group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;
create trigger tr_attribution_ledger_entry_totals after insert on attribution_ledger_entry
    referencing new table as added
    for each statement execute function attribution_add_entries();

create function attribution_add_finals() returns trigger language plpgsql as $$
begin
    insert into attribution_total (period, credited_company, writer_company, product_class, income_type, phase, entries,
                                   amount, final_entries, final_amount)
    select e.period, e.credited_company, e.writer_company, coalesce(f.class, ''), e.income_type, coalesce(e.phase, ''),
           0, 0, count(*), sum(e.amount)
      from added a
      join attribution_ledger_entry e on e.id = a.entry_id
      join attribution_claim c on c.id = e.claim_id
      left join policy_policy p on p.id = c.policy_id
      left join catalog_product f on f.company = p.company and f.code = p.product
     group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;
create trigger tr_attribution_final_totals after insert on attribution_final
    referencing new table as added
    for each statement execute function attribution_add_finals();

insert into attribution_total (period, credited_company, writer_company, product_class, income_type, phase, entries, amount,
                               final_entries, final_amount)
select e.period, e.credited_company, e.writer_company, coalesce(f.class, ''), e.income_type, coalesce(e.phase, ''), count(*),
       sum(e.amount), count(g.entry_id), coalesce(sum(e.amount) filter (where g.entry_id is not null), 0)
  from attribution_ledger_entry e
  join attribution_claim c on c.id = e.claim_id
  left join attribution_final g on g.entry_id = e.id
  left join policy_policy p on p.id = c.policy_id
  left join catalog_product f on f.company = p.company and f.code = p.product
 group by 1, 2, 3, 4, 5, 6;

-- what was written in all, for the contribution of cross-selling (M-09); worked out again after each delivery
create table attribution_written (
    company       text           not null,
    product_class text           not null,
    period        date           not null,
    amount        numeric(18, 2) not null,
    constraint pk_attribution_written primary key (company, product_class, period)
);
comment on table attribution_written is 'Premium received by company, class and month, refunds taken off.';

-- receipts that earned nobody credit, by reason
create table attribution_unearned_total (
    reason          text           not null,
    writer_company  text           not null,
    selling_company text           not null,
    receipts        bigint         not null,
    amount          numeric(18, 2) not null,
    constraint pk_attribution_unearned_total primary key (reason, writer_company, selling_company)
);
comment on table attribution_unearned_total is 'How many receipts earned nobody credit, as of the last drafting.';

-- claims a month still waits for
create index ix_attribution_claim_undecided on attribution_claim (received_on)
    where status not in ('POSTED', 'REJECTED', 'WITHDRAWN', 'REVERSED');
create index ix_attribution_ledger_entry_posted on attribution_ledger_entry (posted_at) where kind = 'POSTING';
create index ix_attribution_dispute_opened on attribution_dispute (opened_at);
create index ix_attribution_dispute_decided on attribution_dispute (decided_at) where outcome is not null;
