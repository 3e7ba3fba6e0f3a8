package vn.dondoc.task;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.Charge;
import vn.dondoc.shared.Role;

/** What tasks put on a person: following them, answering for them, and what he proposed. */
@Configuration(proxyBeanMethods = false)
class TaskCharges {

    private static final Set<Role> FOLLOW = EnumSet.of(Role.OFFICER, Role.OFFICE_LEADER);
    private static final Set<Role> ANSWER = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR);

    @Bean
    @Order(1)
    Charge followed(HeldTasks held) {
        return new TaskCharge("FOLLOWED", FOLLOW, HeldTasks.Hold.FOLLOWS, held);
    }

    @Bean
    @Order(2)
    Charge followedPeriods(HeldRecurrences held) {
        return new RecurrenceCharge("FOLLOWED_PERIODS", FOLLOW, HeldTasks.Hold.FOLLOWS, held);
    }

    @Bean
    @Order(10)
    Charge answeredFor(HeldTasks held) {
        return new TaskCharge("ANSWERED_FOR", ANSWER, HeldTasks.Hold.ANSWERS, held);
    }

    @Bean
    @Order(11)
    Charge answeredPeriods(HeldRecurrences held) {
        return new RecurrenceCharge("ANSWERED_PERIODS", ANSWER, HeldTasks.Hold.ANSWERS, held);
    }

    @Bean
    @Order(40)
    Charge proposed(JdbcClient jdbc) {
        return new ProposalCharge(FOLLOW, jdbc);
    }
}
