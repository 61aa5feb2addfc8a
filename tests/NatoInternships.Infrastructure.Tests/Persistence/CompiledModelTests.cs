using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Databases;
using NatoInternships.TestSupport.Hosting;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>The program starts with models that were written beforehand (ADR 0026): they are of the code as it stands.</summary>
public sealed partial class CompiledModelTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    [InlineData(Engine.SqlServer)]
    public async Task It_is_what_add_migration_would_write_now(Engine engine)
    {
        await using var host = EngineDatabase.Unconnected(typeof(Program).Assembly, engine);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var folder = Directory.CreateTempSubdirectory("portal-model-");
        try
        {
            Write(db, engine, folder.FullName);

            var (now, kept) = (Texts(folder.FullName), Texts(Path.Combine(Repository.Root, "src", "NatoInternships.Infrastructure", "Persistence", engine.ToString(), "CompiledModel")));
            Assert.NotEmpty(now);
            Assert.Equal(now.Keys, kept.Keys);
            Assert.All(now, file => Assert.Equal(file.Value, kept[file.Key]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    [InlineData(Engine.SqlServer)]
    public async Task The_program_uses_it(Engine engine)
    {
        await using var host = EngineDatabase.Unconnected(typeof(Program).Assembly, engine);
        await using var scope = host.Services.CreateAsyncScope();

        Assert.Equal($"{engine}PortalDbContextModel", scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model.GetType().Name);
    }

    // As the tool does, with the services the engine's own package names.
    private static void Write(PortalDbContext db, Engine engine, string folder)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
        var provider = Assembly.Load(db.GetService<IDatabaseProvider>().Name);
        var name = provider.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        ((IDesignTimeServices)Activator.CreateInstance(provider.GetType(name, throwOnError: true)!)!).ConfigureDesignTimeServices(services);
        using var built = services.BuildServiceProvider();
        using var one = built.CreateScope();
        one.ServiceProvider.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            db.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = db.GetType(),
                ModelNamespace = $"NatoInternships.Infrastructure.Persistence.{engine}.CompiledModel",
                Language = "C#",
                UseNullableReferenceTypes = false,
            });
    }

    // Drawn by lot each time.
    [GeneratedRegex("modelId: new Guid\\(\"[0-9a-f-]+\"\\)")]
    private static partial Regex WithoutModelId();

    private static SortedDictionary<string, string> Texts(string folder) => new(
        Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), file => WithoutModelId().Replace(File.ReadAllText(file).ReplaceLineEndings("\n"), "")), StringComparer.Ordinal);
}
