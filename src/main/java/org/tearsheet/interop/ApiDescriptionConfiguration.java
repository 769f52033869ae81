package org.tearsheet.interop;

import org.springdoc.core.service.OpenAPIService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.tearsheet.library.Library;
import org.tearsheet.security.Actors;

@Configuration
class ApiDescriptionConfiguration {

    @Bean
    MappedInterceptor freshDescription(@Value("${springdoc.api-docs.path}") String address,
            ObjectProvider<OpenAPIService> kept, ObjectProvider<Library> library, Actors actors) {
        return new MappedInterceptor(new String[] { address }, new FreshDescription(kept, library, actors));
    }

}
