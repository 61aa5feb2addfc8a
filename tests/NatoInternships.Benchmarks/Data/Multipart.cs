using System.Text;

namespace NatoInternships.Benchmarks.Data;

/// <summary>A form as a browser posts it. Its file is last and sent without copying.</summary>
/// <param name="Head">Everything before the file's bytes.</param>
/// <param name="Tail">Everything after them.</param>
internal sealed record Multipart(byte[] Head, byte[] Tail)
{
    public const string ContentType = "multipart/form-data; boundary=----benchmark-7f3a9c";

    private const string Boundary = "------benchmark-7f3a9c";

    public long LengthWith(ReadOnlyMemory<byte> file) => Head.Length + file.Length + Tail.Length;

    public static Multipart Of(IEnumerable<(string Name, string Value)> fields, string fileField, string fileName)
    {
        var head = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            head.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        head.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Boundary}\r\nContent-Disposition: form-data; name=\"{fileField}\"; filename=\"{fileName}\"\r\nContent-Type: application/pdf\r\n\r\n");

        return new Multipart(Encoding.UTF8.GetBytes(head.ToString()), Encoding.UTF8.GetBytes($"\r\n{Boundary}--\r\n"));
    }
}
