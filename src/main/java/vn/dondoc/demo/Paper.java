package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper in the layout of Nghị định 30/2020/NĐ-CP, or under the head of the Party's papers.
 *
 * @param ofParty a paper of the Party carries its name instead of the state's and motto
 * @param issuer one or two lines of the issuing body, the last in bold
 * @param number number and symbol, "215/KH-UBND"
 * @param kind name of the kind in capitals; null for a công văn, which carries "V/v" instead
 * @param mark the urgency stamp in capitals; null for an ordinary paper
 * @param addressed "Kính gửi" of a công văn or công điện; empty for others
 * @param body paragraphs; a title begins with "# "
 * @param recipients lines under "Nơi nhận"
 * @param signature lines above the name
 */
record Paper(
        boolean ofParty,
        List<String> issuer,
        String number,
        String place,
        LocalDate date,
        @Nullable String kind,
        String subject,
        @Nullable String mark,
        List<String> addressed,
        List<String> body,
        List<String> recipients,
        List<String> signature,
        String signer) {}
