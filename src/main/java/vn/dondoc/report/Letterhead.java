package vn.dondoc.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands at the head of every printed form by NĐ 30/2020 ({@code dondoc.letterhead.*}).
 *
 * @param parent the superior body, in capitals: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"
 * @param office who prints, in capitals: "VĂN PHÒNG"
 * @param place before the date: "Lào Cai"
 */
@ConfigurationProperties("dondoc.letterhead")
public record Letterhead(
        @DefaultValue("ỦY BAN NHÂN DÂN TỈNH") String parent,
        @DefaultValue("VĂN PHÒNG") String office,
        @DefaultValue("……") String place) {}
