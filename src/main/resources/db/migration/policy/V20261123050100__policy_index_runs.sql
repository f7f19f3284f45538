-- What a feed changed is found by its run. A feed writes side by side, so that the highest run of each range of pages tells
-- where to look, and costs the feed nothing.
create index ix_policy_policy_run on policy_policy using brin (changed_run) with (pages_per_range = 16, autosummarize = on);
create index ix_policy_holding_run on policy_holding using brin (changed_run) with (pages_per_range = 16, autosummarize = on);
