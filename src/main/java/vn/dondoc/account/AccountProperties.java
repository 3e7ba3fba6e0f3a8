package vn.dondoc.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about sign-in.
 *
 * @param hashCost bcrypt's cost: each step doubles the time of one check
 * @param linkValidity how long a link in a mail opens
 * @param codeValidity how long a printed code opens, the first administrator's too
 * @param longestSession after which one signs in again, however busy
 * @param poll how often ended rights are looked for in open sessions
 */
@ConfigurationProperties("dondoc.account")
public record AccountProperties(
        @DefaultValue("12") int hashCost,
        @DefaultValue("24h") Duration linkValidity,
        @DefaultValue("72h") Duration codeValidity,
        @DefaultValue("12h") Duration longestSession,
        @DefaultValue("2s") Duration poll) {}
