-- who has to do with a unit: where a contract is kept, and where it was sold when that is another company's place
create index ix_policy_policy_unit on policy_policy (company, org_unit);
create index ix_policy_policy_selling_unit on policy_policy (selling_company, selling_org_unit) where selling_org_unit is not null;
create index ix_policy_holding_unit on policy_holding (company, org_unit);
create index ix_policy_holding_selling_unit on policy_holding (selling_company, selling_org_unit) where selling_org_unit is not null;
