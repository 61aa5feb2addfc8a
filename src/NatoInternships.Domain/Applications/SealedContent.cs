using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NatoInternships.Domain.Applications;

/// <summary>A submission's content as text with its hash. The text is what is stored and what is hashed: never serialised again.</summary>
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

    /// <summary>Whether the candidate chose the pool with this version.</summary>
    public bool JoinsPool { get; }

    /// <summary>The files it names.</summary>
    public IReadOnlyList<Guid> Documents { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Json"/> in UTF-8.</summary>
    public string Hash { get; }

    public static SealedContent Of(SubmissionContent content) => new(content, JsonSerializer.Serialize(content, Options));

    /// <summary>Reads a stored text again. Throws <see cref="JsonException"/> where it is not one.</summary>
    public static SubmissionContent Read(string json) =>
        JsonSerializer.Deserialize<SubmissionContent>(json, Options) ?? throw new JsonException("An empty submission.");
}
