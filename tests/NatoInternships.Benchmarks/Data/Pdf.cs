using System.Security.Cryptography;
using System.Text;
using NatoInternships.TestSupport.Documents;

namespace NatoInternships.Benchmarks.Data;

/// <summary>Creates valid PDFs of one length with different content, because an existing file would be stored only once.</summary>
internal sealed class Pdf
{
    private const int UniqueAt = 40; // Within the comment at the start.

    private readonly byte[] bytes;

    public Pdf(int length) => bytes = SampleFiles.OfSize(length);

    /// <summary>Returns another file in the same memory. Each worker has its own instance.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(32), bytes.AsSpan(UniqueAt));

        return bytes;
    }
}
