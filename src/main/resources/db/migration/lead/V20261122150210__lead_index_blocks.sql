-- what stood against leads in a stretch of days (M-42)
create index ix_lead_event_blocked on lead_event (at) where to_stage = 'BLOCKED';
