# syntax=docker/dockerfile:1
# Builds Weft and an image that starts from a cache of loaded classes (JDK 25), as a user without rights.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package \
    && java -Djarmode=tools -jar target/weft.jar extract --layers --destination /extracted

FROM eclipse-temurin:25-jre
RUN groupadd --system weft && useradd --system --gid weft --home-dir /app --shell /usr/sbin/nologin weft \
    && mkdir -p /app /data && chown weft:weft /app /data
USER weft
WORKDIR /app
# the layer that changes least comes first
COPY --from=build --chown=weft:weft /extracted/dependencies/ ./
COPY --from=build --chown=weft:weft /extracted/spring-boot-loader/ ./
COPY --from=build --chown=weft:weft /extracted/snapshot-dependencies/ ./
COPY --from=build --chown=weft:weft /extracted/application/ ./

# the same collector in training and in service, or the cache is refused
ENV JDK_JAVA_OPTIONS="-XX:+UseG1GC -XX:MaxRAMPercentage=70 -Dfile.encoding=UTF-8"
# one start on an embedded database of its own teaches the cache which classes are needed
RUN java -XX:AOTCacheOutput=weft.aot -Dspring.context.exit=onRefresh -jar weft.jar --weft.data-dir=/tmp/training \
    && rm -rf /tmp/training

ENV WEFT_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 CMD \
    ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=weft.aot", "-jar", "weft.jar"]
