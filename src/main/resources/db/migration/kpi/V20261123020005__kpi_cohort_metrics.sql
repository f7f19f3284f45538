-- The other ways M-17, M-18 and M-27 are told (PR-ANA-08, 7.1): by count, both together, without those we declined, lapse and surrender apart.
insert into kpi_metric (code, version, name, name_en, definition, definition_en, family, unit, direction, grain, owner, valid_from,
                        formula, page, status, note, proposed_by, proposed_at, decided_by, decided_at)
select m.code, 1, m.name, m.name_en, m.definition, m.definition_en, 'CUSTOMER', 'PERCENT', m.direction, 'MONTH', 'R01', date '2000-01-01',
       m.formula::jsonb, null, 'APPROVED', m.note, 0, timestamptz '2026-11-23 00:00+08', -1, timestamptz '2026-11-23 00:00+08'
  from (values
    ('M17-13N', '13 个月继续率（按件数）', 'Persistency 13, by count', '同 M-17 的一组保单：宽限期末前收齐第二年保费的件数 ÷ 件数', 'The cohort of M-17: policies whose second annual premium was received by end of grace ÷ policies', 'HIGHER', '{"top": [{"measure": "PERSISTENCY_13_KEPT"}], "bottom": [{"measure": "PERSISTENCY_13_POLICIES"}]}', 'M-17'),
    ('M17-13C', '13 个月继续率（综合）', 'Persistency 13, combined', '按保费与按件数加权，权重见 P.per.weight_premium（通常为保费 70%、件数 30%）', 'By premium and by count, weighted by P.per.weight_premium (usually 70 % premium, 30 % count)', 'HIGHER', '{"top": [{"measure": "PERSISTENCY_13_COMBINED"}], "bottom": [{"measure": "PERSISTENCY_13_DUE"}]}', 'M-17'),
    ('M17-25N', '25 个月继续率（按件数）', 'Persistency 25, by count', '同 M17-25M 的一组保单：宽限期末前收齐第三年保费的件数 ÷ 件数', 'The cohort of M17-25M: policies whose third annual premium was received by end of grace ÷ policies', 'HIGHER', '{"top": [{"measure": "PERSISTENCY_25_KEPT"}], "bottom": [{"measure": "PERSISTENCY_25_POLICIES"}]}', 'M-17'),
    ('M17-25C', '25 个月继续率（综合）', 'Persistency 25, combined', '按保费与按件数加权，权重见 P.per.weight_premium（通常为保费 70%、件数 30%）', 'By premium and by count, weighted by P.per.weight_premium (usually 70 % premium, 30 % count)', 'HIGHER', '{"top": [{"measure": "PERSISTENCY_25_COMBINED"}], "bottom": [{"measure": "PERSISTENCY_25_DUE"}]}', 'M-17'),
    ('M18-ADJ', '续保率（剔除拒保）', 'Renewal rate without declined', '同 M-18，分子分母均剔除我方拒保的保单', 'As M-18, without policies we declined', 'HIGHER', '{"top": [{"measure": "RENEWALS_TAKEN"}], "bottom": [{"measure": "RENEWALS_OFFERED"}]}', 'M-18'),
    ('M27-LAP', '失效率', 'Lapse rate', '期间内效力中止或失效的件数 ÷ 期初有效件数', 'Suspended or lapsed in the period ÷ in force at its start', 'LOWER', '{"top": [{"measure": "POLICIES_SUSPENDED"}], "bottom": [{"measure": "POLICIES_AT_START"}]}', 'M-27'),
    ('M27-SUR', '退保率', 'Surrender rate', '期间内退保的件数 ÷ 期初有效件数', 'Surrendered in the period ÷ in force at its start', 'LOWER', '{"top": [{"measure": "POLICIES_SURRENDERED"}], "bottom": [{"measure": "POLICIES_AT_START"}]}', 'M-27')
  ) as m (code, name, name_en, definition, definition_en, direction, formula, note);
