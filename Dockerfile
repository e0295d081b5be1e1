# One image per service: docker build --build-arg SERVICE=notification-gateway -t carillon/notification-gateway .

FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# All services at once, so that the images share this layer.
RUN ./mvnw --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -pl family-service,chat-service,tenant-service,recipient-resolver,notification-gateway,local-stack/token-issuer -am package
ARG SERVICE
RUN test -n "$SERVICE" || { echo "--build-arg SERVICE=<module> is missing" >&2; exit 1; }
RUN java -Djarmode=tools -jar "$(find . -path '*/target/*' -name "$SERVICE*-exec.jar")" extract --destination /app \
    && mv /app/"$SERVICE"*-exec.jar /app/service.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app carillon && install -d -o carillon /app/state
COPY --from=build /app /app
USER carillon
WORKDIR /app
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 HEALTH_PATH=/actuator/health/readiness JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
EXPOSE 8080
# The base image promises neither curl nor wget; bash speaks enough HTTP.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=6 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET %s HTTP/1.0\\r\\n\\r\\n' $HEALTH_PATH >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "service.jar"]
