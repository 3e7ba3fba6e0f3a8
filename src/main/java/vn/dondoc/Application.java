package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.dondoc.account.AdminCode;
import vn.dondoc.history.VerifyHistory;

/** Starts the program. Beans are named by their full class names: two modules may each have their own {@code Claims}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    public static void main(String[] args) {
        if (AdminCode.isAsked(args)) {
            System.exit(AdminCode.print(args, System.out));
        }
        if (VerifyHistory.isAsked(args)) {
            System.exit(VerifyHistory.print(args, System.out));
        }
        SpringApplication.run(Application.class, args);
    }
}
