package io.weft.demo.rules;

import java.util.List;
import java.util.Map;

/** What people write into a contact log: a purpose, a text, how it ended, and the need it showed. */
record Phrases(String purpose, String text, String outcome, String needs) {

    private static final List<Phrases> LIFE = List.of(
            new Phrases("SALES", "介绍终身寿险，客户想再和家人商量，约下周面谈", "INTERESTED", "LIFE"),
            new Phrases("SALES", "孩子明年上小学，询问少儿重疾和医疗保障", "INTERESTED", "HEALTH"),
            new Phrases("SALES", "客户表示近期房贷压力大，暂不考虑加保", "REFUSED", ""),
            new Phrases("SALES", "讲解养老年金的领取方式，客户关心55岁起领的金额", "INTERESTED", "RETIREMENT"),
            new Phrases("SALES", "新换了一辆车，车险下月到期，希望帮忙比价", "INTERESTED", "PROPERTY"),
            new Phrases("SALES", "老家的房子刚装修完，问家财险怎么保", "INTERESTED", "PROPERTY"),
            new Phrases("SALES", "电话未接通，改日再联系", "NO_ANSWER", ""),
            new Phrases("SERVICE", "协助变更缴费银行卡，资料已收齐", "DONE", ""),
            new Phrases("SERVICE", "提醒续期保费，客户答应本周存入", "ANSWERED", ""),
            new Phrases("SERVICE", "客户换了手机号，已登记待核实", "DONE", ""),
            new Phrases("SERVICE", "陪同办理理赔，病历和发票已提交", "DONE", "HEALTH"),
            new Phrases("SERVICE", "保单年检，三份保单保额偏低，建议补充重疾", "INTERESTED", "HEALTH;LIFE"),
            new Phrases("CARE", "生日问候，客户很高兴，聊到父母养老安排", "ANSWERED", "RETIREMENT"),
            new Phrases("CARE", "中秋送月饼，见到爱人，了解家庭保障情况", "DONE", "LIFE"),
            new Phrases("CARE", "邀请参加健康讲座，客户愿意带母亲来", "INTERESTED", "HEALTH"),
            new Phrases("CARE", "客户住院，前往探望并说明理赔流程", "DONE", ""));

    private static final List<Phrases> PC = List.of(
            new Phrases("SALES", "车险到期提醒，报价已发，客户要求加三者保额", "INTERESTED", "PROPERTY"),
            new Phrases("SALES", "续保报价偏高，客户要再比较两家", "ANSWERED", ""),
            new Phrases("SALES", "电话未接通", "NO_ANSWER", ""),
            new Phrases("SERVICE", "追尾事故报案，已指导拍照并约定损", "DONE", ""),
            new Phrases("SERVICE", "年检代办完成，行驶证已交还", "DONE", ""),
            new Phrases("SERVICE", "车损理赔款到账，客户满意，问意外险", "INTERESTED", "ACCIDENT"),
            new Phrases("SALES", "企业车队三台车合并投保，等财务确认", "INTERESTED", "PROPERTY"),
            new Phrases("CARE", "台风前提醒移车，客户道谢", "DONE", ""));

    private static final List<Phrases> BANK = List.of(
            new Phrases("SALES", "定存到期提醒，客户想了解稳健理财", "INTERESTED", "RETIREMENT"),
            new Phrases("SALES", "信用卡分期活动外呼，客户拒绝", "REFUSED", ""),
            new Phrases("SALES", "个人养老金账户介绍，客户愿意到网点详谈", "INTERESTED", "RETIREMENT"),
            new Phrases("SERVICE", "柜面补卡，核实身份后办理", "DONE", ""),
            new Phrases("SERVICE", "房贷提前还款咨询，已告知流程", "DONE", ""),
            new Phrases("SALES", "电话未接通", "NO_ANSWER", ""),
            new Phrases("CARE", "节日短信问候", "DONE", ""));

    private static final List<Phrases> HEALTH = List.of(
            new Phrases("SERVICE", "咨询住院垫付，已转理赔岗", "DONE", "HEALTH"),
            new Phrases("SALES", "医疗险续保提醒，客户同意续保", "DONE", "HEALTH"),
            new Phrases("SALES", "介绍重疾险，客户已有社保和单位补充", "ANSWERED", ""),
            new Phrases("CARE", "体检报告解读，建议三个月后复查", "DONE", "HEALTH"));

    private static final Map<Subsidiary, List<Phrases>> BY_COMPANY =
            Map.of(Subsidiary.LIFE, LIFE, Subsidiary.PC, PC, Subsidiary.BANK, BANK, Subsidiary.HEALTH, HEALTH);

    static Phrases pick(Dice dice, Subsidiary company) {
        return dice.pick(BY_COMPANY.getOrDefault(company, BANK));
    }

    boolean opensNextStep() {
        return outcome.equals("INTERESTED") || outcome.equals("NO_ANSWER");
    }
}
