# The portal with qpdf, which looks into uploaded PDFs. Data and keys live outside the image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/NatoInternships.Web --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
    && apt-get install --yes --no-install-recommends qpdf \
    && rm -rf /var/lib/apt/lists/* \
    && mkdir -p /data/documents \
    && chown -R app:app /data
WORKDIR /app
COPY --from=build /app .
USER app
ENV Documents__Folder=/data/documents \
    Urls=http://+:8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "NatoInternships.Web.dll"]
