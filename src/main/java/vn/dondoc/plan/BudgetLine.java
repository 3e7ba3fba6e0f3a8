package vn.dondoc.plan;

import java.math.BigDecimal;

/**
 * One line of a plan's budget. Sums are whole đồng.
 *
 * @param section its heading, such as "II. Hoạt động mới"
 * @param number as printed; empty for a sub-row without one
 * @param central ngân sách trung ương
 * @param localInvestment ngân sách địa phương, đầu tư phát triển
 * @param localRecurrent ngân sách địa phương, sự nghiệp
 */
public record BudgetLine(
        String section,
        String number,
        String content,
        BigDecimal central,
        BigDecimal localInvestment,
        BigDecimal localRecurrent,
        BigDecimal other,
        String lead,
        String coordinating) {

    public BigDecimal total() {
        return central.add(localInvestment).add(localRecurrent).add(other);
    }
}
