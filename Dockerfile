# Tearsheet for a server: PostgreSQL runs beside it, so the embedded one is left out, and so are the demo people.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -Pcontainer -Dmaven.test.skip=true package \
    && cp target/tearsheet-*.jar tearsheet.jar \
    && java -Djarmode=tools -jar tearsheet.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS application
RUN useradd --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin tearsheet
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

# What the JVM learns from one start, on these very files and a database that lives no longer than this stage.
FROM application AS training
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends curl postgresql
COPY src/main/sh/learn.sh src/main/sh/train.sh /
RUN /train.sh /app /tearsheet.aot

FROM application
COPY --from=training /tearsheet.aot ./

# By number, so that Kubernetes can see it is not root.
USER 10001:10001
# A cache that does not fit this JVM is left aside without a word. Numbers are told at 8081, which nobody publishes by itself.
ENV SERVER_ADDRESS=0.0.0.0 \
    MANAGEMENT_SERVER_PORT=8081 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:AOTCache=/app/tearsheet.aot -Xlog:aot*=off -XX:+UseCompactObjectHeaders --finalization=disabled --enable-native-access=ALL-UNNAMED"
EXPOSE 8080 8081

# In plain bash, because the image need not have curl or wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --start-interval=2s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["java", "-jar", "/app/tearsheet.jar"]
