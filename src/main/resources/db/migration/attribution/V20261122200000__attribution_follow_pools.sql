-- The pool of a joint deal follows its receipts: which ones it is made of is kept, so that a correction finds its deal.

create table attribution_pool_receipt (
    receipt_id bigint not null,
    deal_id    bigint not null,
    constraint pk_attribution_pool_receipt primary key (receipt_id),
    constraint fk_attribution_pool_receipt_receipt foreign key (receipt_id) references policy_receipt (id)
);
create index ix_attribution_pool_receipt_deal on attribution_pool_receipt (deal_id);
comment on table attribution_pool_receipt is 'The receipts the pool of a won joint deal is made of (SR-REC-06); what comes later is not in it.';

insert into attribution_pool_receipt (receipt_id, deal_id)
select r.id, j.deal_id
  from lead_joint_policy j
  join policy_receipt r on r.policy_id = j.policy_id
  join attribution_unearned n on n.receipt_id = r.id and n.reason = 'JOINT_DEAL'
 where n.decided_at <= (select min(c.created_at) from attribution_claim c where c.deal_id = j.deal_id)
   and not exists (select from attribution_refund b where b.receipt_id = r.id);

create function attribution_left(claimed numeric, basis numeric, gone numeric, pooled boolean) returns numeric
language sql immutable as $$
    select case when pooled then trunc(claimed * (basis - least(basis, gone)) / basis, 2)
                else round(claimed * (basis - least(basis, gone)) / basis, 2) end
$$;
comment on function attribution_left(numeric, numeric, numeric, boolean) is
    'Credit that is left when so much of the basis is gone; of a pool rounded down, so that its shares never exceed it (I2).';

-- I2 as well, whoever inserts
create or replace function attribution_ledger_holds() returns trigger language plpgsql as $$
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
    if exists (select
                 from (select distinct c.deal_id
                         from added a
                         join attribution_claim c on c.id = a.claim_id
                        where c.deal_id is not null) d
                where (select sum(e.amount)
                         from attribution_claim c
                         join attribution_ledger_entry e on e.claim_id = c.id
                        where c.deal_id = d.deal_id)
                      > (select max(s.pool)
                           from (select sum(c.basis_amount) as pool
                                   from attribution_claim c
                                  where c.deal_id = d.deal_id
                                  group by coalesce(c.supplement_of, c.id)) s)) then
        raise exception 'more is booked than the pool of the joint deal' using errcode = 'check_violation';
    end if;
    return null;
end $$;
