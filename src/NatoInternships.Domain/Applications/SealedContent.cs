using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Applications;

/// <summary>
/// The content of a submission as JSON text with its hash. The text is stored and hashed as it is, and never serialised again.
/// </summary>
public sealed record SealedContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private SealedContent(SubmissionContent content, string json)
    {
        JoinsPool = content.Declarations.JoinsPool == true;
        Documents = [.. content.Documents.Select(document => document.DocumentId)];
        Json = json;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }

    public string Json { get; }

    /// <summary>Whether the candidate joins the pool with this version.</summary>
    public bool JoinsPool { get; }

    /// <summary>The ids of the files that the content names.</summary>
    public IReadOnlyList<Guid> Documents { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Json"/> in UTF-8.</summary>
    public string Hash { get; }

    public static SealedContent Of(SubmissionContent content) => new(content, JsonSerializer.Serialize(content, Options));

    /// <summary>Reads stored text. Throws <see cref="JsonException"/> when it is not a submission.</summary>
    public static SubmissionContent Read(string json) =>
        JsonSerializer.Deserialize<SubmissionContent>(json, Options) ?? throw new JsonException("The submission is empty.");
}
