-- A receipt that changes after it was booked: what it lost is taken back, what it gained is a claim of its own (SR-REC-11).

alter table attribution_claim add column supplement_of bigint;
alter table attribution_claim add column lost_basis numeric(18, 2) not null default 0;
alter table attribution_claim add constraint fk_attribution_claim_supplement
    foreign key (supplement_of) references attribution_claim (id);
alter table attribution_claim add constraint ck_attribution_claim_lost check (lost_basis between 0 and basis_amount);
create index ix_attribution_claim_supplement on attribution_claim (supplement_of) where supplement_of is not null;
comment on column attribution_claim.supplement_of is 'The booked claim whose receipt grew; this one asks for the difference.';
comment on column attribution_claim.lost_basis is 'By how much the receipt shrank below the basis after the claim was booked.';

-- SR-REC-15: one receipt, one mode; a supplement asks for more of the same
drop index uq_attribution_claim_receipt;
create unique index uq_attribution_claim_receipt on attribution_claim (receipt_id)
    where receipt_id is not null and supplement_of is null and status not in ('REJECTED', 'WITHDRAWN');

alter table attribution_ledger_entry drop constraint ck_attribution_ledger_entry_kind;
alter table attribution_ledger_entry add constraint ck_attribution_ledger_entry_kind
    check (kind in ('POSTING', 'REFUND', 'RULING', 'CORRECTION'));
alter table attribution_ledger_entry drop constraint ck_attribution_ledger_entry_sign;
alter table attribution_ledger_entry add constraint ck_attribution_ledger_entry_sign
    check (case kind when 'POSTING' then amount >= 0 when 'CORRECTION' then amount <> 0 else amount <= 0 end);

create table attribution_recheck (
    receipt_id bigint not null,
    constraint pk_attribution_recheck primary key (receipt_id)
);
comment on table attribution_recheck is 'Receipts whose correction was taken back; their claims are looked at again with the next drafting.';
