create index ix_platform_feed_run_company_created_at on platform_feed_run (company, created_at desc);
