using System.Security.Cryptography;
using System.Text;
using NatoInternships.TestSupport.Documents;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Legal PDFs of one length, no two the same: a file that is there already would be stored once only.</summary>
internal sealed class Pdf
{
    private const int UniqueAt = 40; // within the comment at its beginning

    private readonly byte[] bytes;

    public Pdf(int length) => bytes = SampleFiles.OfSize(length);

    /// <summary>Another one, in the same memory: a worker has its own.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(32), bytes.AsSpan(UniqueAt));

        return bytes;
    }
}
