package vn.dondoc.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the demo time cannot be moved and nothing is filled in: whoever asks for it is told, not ignored. */
@Configuration
@Profile("!demo")
class NoDemo {

    /** @throws DemoRefused if one of them is set */
    NoDemo(@Value("${dondoc.demo.now:}") String now, @Value("${dondoc.demo.size:}") String size) {
        if (!now.isBlank() || !size.isBlank()) {
            throw new DemoRefused("Chỉ bản trình diễn (./dondoc run) mới đặt được ngày giờ và số nhiệm vụ mẫu: bỏ "
                    + (now.isBlank() ? "dondoc.demo.size" : "dondoc.demo.now"));
        }
    }
}
