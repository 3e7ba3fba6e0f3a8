package vn.dondoc.testing;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** What the program under test has in place of the real things. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "vn.dondoc",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class))
class TestOffice {

    @Bean
    @Primary
    OfficeClock officeClock() {
        return new OfficeClock();
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? SqlCount.counted(source) : bean;
            }
        };
    }
}
