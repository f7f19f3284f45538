-- SR-REC-18: whether a sale came to the system in time, by the limit that held then
alter table attribution_claim add column late boolean not null default false;
comment on column attribution_claim.late is
    'It was claimed more than P.rec.post_limit_wd working days after the issue or, for later premium, the receipt.';
comment on column attribution_claim.reasons is 'Checks that failed while the claim is held as DRAFT (6.3): TRACE.';

insert into platform_parameter (key, valid_from, value)
values ('P.rec.post_limit_wd', date '2000-01-01', '3');
