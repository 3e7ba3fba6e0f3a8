package vn.dondoc.ui.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose program this is, as the sign-in screen says it ({@code dondoc.office.*}).
 *
 * @param name such as "Văn phòng UBND tỉnh Lào Cai"
 * @param phone who helps; null if nobody is named
 */
@ConfigurationProperties("dondoc.office")
public record OfficeSign(
        @DefaultValue("Văn phòng UBND tỉnh") String name,
        @Nullable String phone) {}
