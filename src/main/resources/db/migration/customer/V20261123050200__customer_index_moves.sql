create index ix_customer_source_record_moved on customer_source_record (moved_at) where moved_at is not null;
