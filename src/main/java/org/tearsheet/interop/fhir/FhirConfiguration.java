package org.tearsheet.interop.fhir;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tearsheet.interop.access.Channel;

@Configuration
class FhirConfiguration {

    /** Around the filters of security, which are at -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<RefusalFilter> fhirRefusals() {
        var filter = new FilterRegistrationBean<>(new RefusalFilter());
        filter.addUrlPatterns(Channel.FHIR.path(), Channel.FHIR.path() + "/*");
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

}
