# The hub as a container. Build it first, then the image, from the root of the checkout:
#   mvn -DskipTests package
#   docker build -f deploy/hub.Dockerfile -t samentel-hub .
# For production pin the base image by digest.
FROM docker.io/library/eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --no-create-home samentel \
 && install -d -o samentel -g samentel -m 0700 /var/lib/samentel

# Copied in the order in which they change, so that an upgrade moves little.
COPY --chown=root:root hub-service/application/target/quarkus-app/lib/ /opt/samentel/lib/
COPY --chown=root:root hub-service/application/target/quarkus-app/*.jar /opt/samentel/
COPY --chown=root:root hub-service/application/target/quarkus-app/app/ /opt/samentel/app/
COPY --chown=root:root hub-service/application/target/quarkus-app/quarkus/ /opt/samentel/quarkus/

USER samentel
WORKDIR /var/lib/samentel
EXPOSE 8443
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=60000", "-XX:MaxHeapFreeRatio=20", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/samentel/quarkus-run.jar"]
