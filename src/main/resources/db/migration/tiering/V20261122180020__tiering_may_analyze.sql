-- The first run follows a first load at once, before the server has learnt how much was loaded; without that it takes
-- minutes instead of seconds.
grant maintain on policy_policy, policy_holding, customer_source_record, customer_consent, customer_contact,
                  customer_restriction, tiering_standing_group, tiering_standing_company to weft_app;
