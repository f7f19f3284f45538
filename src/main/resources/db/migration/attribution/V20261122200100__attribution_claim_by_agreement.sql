-- SR-REC-09: the share of a channel opened together stands in the cooperation agreement
alter table attribution_claim add column agreement_no text;
comment on column attribution_claim.agreement_no is 'The agreement about a channel opened together whose share holds instead of that of the rules (SR-REC-09).';
