using System.Security.Cryptography;
using NatoInternships.Infrastructure.Documents;
using Xunit;

namespace NatoInternships.Infrastructure.Tests.Documents;

public sealed class PrivateFilesTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("portal-private-files-");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void ReadOrMake_in_parallel_returns_the_same_content_to_all()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = Path.Combine(place.FullName, "keys", $"{round}.key");
            using var start = new Barrier(8);
            var contents = new byte[8][];
            var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                contents[number] = PrivateFiles.ReadOrMake(path, () => RandomNumberGenerator.GetBytes(32));
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.All(contents, content => Assert.Equal(contents[0], content));
            Assert.Equal(contents[0], File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void ReadOrMake_fills_an_empty_file_left_by_a_crash()
    {
        var path = Path.Combine(place.FullName, "empty.key");
        File.WriteAllBytes(path, []);

        var made = PrivateFiles.ReadOrMake(path, () => [1, 2, 3]);

        Assert.Equal([1, 2, 3], made);
        Assert.Equal(made, PrivateFiles.ReadOrMake(path, () => [4]));
    }
}
