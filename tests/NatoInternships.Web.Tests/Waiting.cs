using System.Collections.Concurrent;

namespace NatoInternships.Web.Tests;

/// <summary>Requests that do not complete until their test releases them.</summary>
public static class Waiting
{
    private static readonly ConcurrentDictionary<Guid, Room> Rooms = new();

    public static Task Enter(Guid id)
    {
        var room = Rooms.GetOrAdd(id, _ => new Room());
        Interlocked.Increment(ref room.Inside);

        return room.Door.Task;
    }

    /// <summary>Waits until this number of requests is inside. Throws after ten seconds.</summary>
    public static async Task InsideAsync(Guid id, int count)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            if (Rooms.TryGetValue(id, out var room) && Volatile.Read(ref room.Inside) >= count)
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"Fewer than {count} requests came in.");
    }

    public static void Release(Guid id) => Rooms.GetOrAdd(id, _ => new Room()).Door.TrySetResult();

    private sealed class Room
    {
        public int Inside;

        public TaskCompletionSource Door { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
