using NatoInternships.TestSupport.Hosting;

namespace NatoInternships.EndToEnd.Tests;

/// <summary>The shared portal process of this assembly.</summary>
internal static class Portal
{
    private static readonly Lazy<Task<PortalProcess>> Running = new(StartAsync);

    public static Task<PortalProcess> RunningAsync() => Running.Value;

    private static async Task<PortalProcess> StartAsync()
    {
        var portal = await PortalProcess.StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => portal.Dispose();

        return portal;
    }
}
