create index ix_customer_contact_agent on customer_contact (company, agent_no, at desc) where agent_no is not null;
