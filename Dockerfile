# The portal with qpdf, which looks into uploaded PDFs, and pdftoppm, which makes pictures of their pages. Data and keys live outside the image; it runs with a read-only root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What decides the packages first, so that a change of code does not fetch them again.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/NatoInternships.Domain/*.csproj src/NatoInternships.Domain/packages.lock.json src/NatoInternships.Domain/
COPY src/NatoInternships.Infrastructure/*.csproj src/NatoInternships.Infrastructure/packages.lock.json src/NatoInternships.Infrastructure/
COPY src/NatoInternships.Web/*.csproj src/NatoInternships.Web/packages.lock.json src/NatoInternships.Web/
RUN dotnet restore src/NatoInternships.Web --locked-mode
COPY src src
COPY .config .config
COPY scripts scripts
RUN scripts/publish.sh /app
RUN install -D -t /app/scripts scripts/backup.sh scripts/restore.sh scripts/healthy.sh

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install --yes --no-install-recommends fonts-urw-base35 poppler-data poppler-utils qpdf tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o "$APP_UID" -g "$APP_UID" -m 700 /data/documents /backup
WORKDIR /app
COPY --from=build /app .
# By number, so that a platform can see that it is not root.
USER $APP_UID
# Diagnostics would write a socket into /tmp.
ENV ASPNETCORE_URLS=http://+:8080 \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0 \
    Documents__Folder=/data/documents
EXPOSE 8080
VOLUME /data/documents
HEALTHCHECK --interval=15s --timeout=10s --start-period=30s --retries=3 CMD ["/app/scripts/healthy.sh"]
ENTRYPOINT ["dotnet", "NatoInternships.Web.dll"]
