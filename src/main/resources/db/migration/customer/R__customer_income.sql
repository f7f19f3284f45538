-- Incomes of persons with the order in which they are believed (PR-ID-07, Survivorship): docs/rules/portrait.md says how to choose.
create or replace view customer_income as
select s.gcid, s.id as source_record_id, s.company, s.annual_income,
       array_position(array['GOV', 'DOC', 'OTP', 'NONE'], coalesce(s.verified, 'NONE')) as verified_rank,
       s.created_by_user is not null as by_hand,
       s.updated_at
  from customer_source_record s
 where s.annual_income is not null
   and s.retracted_at is null
   and s.kind = 'PERSON';
comment on view customer_income is 'What records state of a person''s yearly income, with the order of trust: best verified, core system, latest, newest record.';
