namespace NatoInternships.Web.Areas.Public.Receipts;

/// <summary>A genuine receipt. Contains no name, vacancy or file name.</summary>
/// <param name="Receipt">Its number.</param>
/// <param name="State">The state of the version.</param>
/// <param name="ArrivedAt">UTC.</param>
/// <param name="AnswersHash">SHA-256 of the answers in hexadecimal.</param>
/// <param name="FileHashes">SHA-256 of each file, in the order of the receipt.</param>
public sealed record ReceiptCheck(string Receipt, ReceiptState State, DateTimeOffset ArrivedAt, string AnswersHash, IReadOnlyList<string> FileHashes)
{
    /// <summary>Returns the hash in groups of four, which are easier to compare.</summary>
    public static string InGroups(string hash) => string.Join(' ', hash.Chunk(4).Select(four => new string(four)));
}
