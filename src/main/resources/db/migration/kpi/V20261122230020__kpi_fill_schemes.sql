-- The schemes the group begins with (SR-KPI-04, SR-KPI-06, SR-KPI-08, SR-KPI-10): satisfaction joins them once surveys are fed.
insert into kpi_scheme (code, version, name, subject_kind, mode, span, items, valid_from, status, note, proposed_by, proposed_at,
                        decided_by, decided_at)
select s.code, 1, s.name, s.kind, 'BOTH', 'YEAR', s.items::jsonb, date '2000-01-01', 'APPROVED', 'SR-KPI-04, SR-KPI-10', 0,
       timestamptz '2026-11-22 00:00+08', -1, timestamptz '2026-11-22 00:00+08'
  from (values
    ('COMPANY', '公司考核', 'COMPANY', '[{"metric": "M-07", "weight": 70, "cap": 120, "floor": 0}, {"metric": "M-03", "weight": 30, "cap": 120, "floor": 0}]'),
    ('CHANNEL', '渠道考核', 'CHANNEL', '[{"metric": "M-07", "weight": 10, "cap": 120, "floor": 0}, {"metric": "M20-FYP", "weight": 50, "cap": 120, "floor": 0}, {"metric": "M-02", "weight": 20, "cap": 120, "floor": 0}, {"metric": "M-10", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-11", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-12", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-13", "weight": 5, "cap": 120, "floor": 0}]'),
    ('BRANCH', '分支机构考核', 'BRANCH', '[{"metric": "M-07", "weight": 10, "cap": 120, "floor": 0}, {"metric": "M20-FYP", "weight": 50, "cap": 120, "floor": 0}, {"metric": "M-02", "weight": 20, "cap": 120, "floor": 0}, {"metric": "M-10", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-11", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-12", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-13", "weight": 5, "cap": 120, "floor": 0}]'),
    ('TEAM', '团队考核', 'TEAM', '[{"metric": "M-07", "weight": 10, "cap": 120, "floor": 0}, {"metric": "M20-FYP", "weight": 50, "cap": 120, "floor": 0}, {"metric": "M-02", "weight": 20, "cap": 120, "floor": 0}, {"metric": "M-10", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-11", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-12", "weight": 5, "cap": 120, "floor": 0}, {"metric": "M-13", "weight": 5, "cap": 120, "floor": 0}]'),
    ('AGENT', '业务员考核', 'AGENT', '[{"metric": "M-07", "weight": 20, "cap": 120, "floor": 0}, {"metric": "M20-FYP", "weight": 50, "cap": 120, "floor": 0}, {"metric": "M-02", "weight": 20, "cap": 120, "floor": 0}, {"metric": "M-10", "weight": 10, "cap": 120, "floor": 0}]')
  ) as s (code, name, kind, items);
