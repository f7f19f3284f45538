-- from a policy to the one that renews it
create index ix_policy_policy_renewal_of on policy_policy (company, renewal_of) where renewal_of is not null;
