using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NatoInternships.Domain.Outages;
using NatoInternships.Infrastructure.Documents;
using NatoInternships.Infrastructure.Jobs;
using NatoInternships.Infrastructure.Mail;
using NatoInternships.Infrastructure.Persistence;
using NatoInternships.TestSupport.Hosting;
using NatoInternships.Web.Framework.Hosting;
using NatoInternships.Web.Framework.Load;
using NatoInternships.Web.Framework.Security;
using NatoInternships.Web.Framework.Time;
using NatoInternships.Web.UseCases.Documents;

namespace NatoInternships.Web.Tests.Conventions;

/// <summary>Every setting that the program reads, with its default as docs/operations.md writes it.</summary>
internal static partial class KnownSettings
{
    public const string Required = "required";
    public const string None = "none";

    /// <summary>The options record of each section.</summary>
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>
    {
        ["Site"] = typeof(SiteOptions),
        ["Contacts"] = typeof(ContactOptions),
        ["Proxies"] = typeof(ProxyOptions),
        ["Arrival"] = typeof(ArrivalOptions),
        ["RateLimits"] = typeof(RateLimits),
        ["Closing"] = typeof(ClosingOptions),
        ["Demo"] = typeof(DemoOptions),
        ["Documents"] = typeof(DocumentStoreOptions),
        ["Documents:Inspection"] = typeof(DocumentInspectionOptions),
        ["Documents:Pictures"] = typeof(PagePictureOptions),
        ["Documents:Uploads"] = typeof(UploadOptions),
        ["ClamAv"] = typeof(ClamAvOptions),
        ["Outages"] = typeof(OutageLimits),
        ["Load"] = typeof(LoadLimits),
        ["Health"] = typeof(HealthOptions),
        ["Database"] = typeof(DatabaseOptions),
        ["Mail"] = typeof(MailOptions),
    };

    /// <summary>Settings that the program or the framework reads one by one. Connection string and keys have no default.</summary>
    private static readonly Dictionary<string, string> Single = new()
    {
        ["SecretFiles"] = None,
        ["Jobs:Enabled"] = "true",
        ["AllowedHosts"] = "*",
        ["ConnectionStrings:Sqlite"] = "Data Source=App_Data/portal.db",
        ["ConnectionStrings:PostgreSql"] = Required,
        ["ConnectionStrings:SqlServer"] = Required,
        ["DataProtection:Certificate"] = Required,
        ["DataProtection:CertificatePassword"] = None,
        ["DataProtection:OlderCertificates"] = None,
        ["DevelopmentData"] = "App_Data",
        ["Serilog:MinimumLevel:Default"] = "Information",
    };

    // Null in the record, but required outside Development.
    private static readonly string[] RequiredInProduction = ["Documents:CurrentMasterKey", "Documents:MasterKeys"];

    public static IReadOnlyDictionary<string, string> All { get; } = Single
        .Concat(PortalStart.SecretNames.Select(name => KeyValuePair.Create($"Secrets:{name}", Required)))
        .Concat(Sections.SelectMany(section => Of(section.Key, section.Value)))
        .ToDictionary();

    /// <summary>Sections and single keys that the sources name.</summary>
    public static IReadOnlySet<string> InSources { get; } = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => Read().Matches(File.ReadAllText(file)))
        .Select(read => read.Groups["key"].Value)
        .Where(key => !key.StartsWith("Kestrel", StringComparison.Ordinal))
        .ToHashSet();

    private static IEnumerable<KeyValuePair<string, string>> Of(string section, Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = $"{section}:{property.Name}";
            if (property.PropertyType == typeof(SmtpOptions))
            {
                foreach (var inner in Of(key, typeof(SmtpOptions)))
                {
                    yield return inner;
                }

                continue;
            }

            var isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) || RequiredInProduction.Contains(key);
            yield return KeyValuePair.Create(key, isRequired ? Required : Written(property.GetValue(defaults)));
        }
    }

    private static string Written(object? value) => value switch
    {
        null or "" => None,
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable many when !many.GetEnumerator().MoveNext() => None,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    [GeneratedRegex("""(BindConfiguration\(|GetSection\(|[cC]onfiguration\[|GetConnectionString\()"(?<key>[A-Za-z:]+)"[\)\]]""")]
    private static partial Regex Read();
}
