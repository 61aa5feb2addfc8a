using System.Data;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NatoInternships.Infrastructure.Audit;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Invariants;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.Infrastructure.Persistence.SqlServer;
using NatoInternships.TestSupport.Databases;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Persistence;

/// <summary>
/// No SQL Server is available here. Therefore every query is translated for it, answered as by an empty database, and its text is parsed.
/// </summary>
public sealed class SqlServerQueryTests
{
    [Fact]
    public async Task The_queries_of_the_invariant_check_parse()
    {
        var commands = await CommandsOfAsync(services => services.GetRequiredService<InvariantCheck>().FindAsync(CancellationToken.None).ToListAsync().AsTask());

        Assert.True(commands.Count >= 9, $"{commands.Count} queries");
        Assert.All(commands, command => Assert.Empty(ModelTests.ProblemsOf(command)));
    }

    [Fact]
    public async Task The_queries_of_the_audit_chain_parse()
    {
        var commands = await CommandsOfAsync(async services =>
        {
            await services.GetRequiredService<AuditChain>().SealAsync(CancellationToken.None);
            await services.GetRequiredService<AuditChain>().VerifyAsync(CancellationToken.None);
        });

        Assert.Equal(2, commands.Count);
        Assert.All(commands, command => Assert.Empty(ModelTests.ProblemsOf(command)));
    }

    [Fact]
    public async Task The_query_of_the_session_store_parses()
    {
        var commands = await CommandsOfAsync(services => services.GetRequiredService<DatabaseTicketStore>().RetrieveAsync("key"));

        Assert.Empty(ModelTests.ProblemsOf(Assert.Single(commands)));
    }

    [Fact]
    public async Task The_query_of_every_table_parses()
    {
        var commands = await CommandsOfAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            foreach (var set in typeof(PortalDbContext).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (set.GetValue(db) is IQueryable<object> rows)
                {
                    await rows.ToListAsync();
                }
            }
        });

        Assert.True(commands.Count >= 14, $"{commands.Count} tables");
        Assert.All(commands, command => Assert.Empty(ModelTests.ProblemsOf(command)));
    }

    private static async Task<IReadOnlyList<string>> CommandsOfAsync(Func<IServiceProvider, Task> act)
    {
        var answers = new EmptyAnswers();
        await using var host = EngineDatabase.Unconnected(
            typeof(Program).Assembly,
            Engine.SqlServer,
            services => services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(answers, new NoConnection())));
        await using var scope = host.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);

        return answers.Commands;
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class EmptyAnswers : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);

            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
        }
    }
}
