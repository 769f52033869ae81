package org.tearsheet;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Where people are signed in is known to a whole JVM. When several applications are kept
 * for tests, it is the one of the test that counts, not the one that started last.
 */
class SecurityContextOfTheTest implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
            .getBeanProvider(SecurityContextHolderStrategy.class)
            .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

}
