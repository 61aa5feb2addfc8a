namespace NatoInternships.Infrastructure.Identity;

/// <summary>
/// A bounded queue with two lines. Checks of passwords run before hashes of new ones, so that a burst of registrations does not delay
/// sign-ins.
/// </summary>
/// <param name="places">How many run at the same time.</param>
/// <param name="mostWaiting">Further callers are rejected.</param>
/// <param name="longestWait">A longer wait is rejected.</param>
/// <param name="clock">Measures the wait.</param>
internal sealed class PasswordSlots(int places, int mostWaiting, TimeSpan longestWait, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly LinkedList<TaskCompletionSource> checks = new();
    private readonly LinkedList<TaskCompletionSource> others = new();
    private int free = places;
    private int longest;

    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return Count;
            }
        }
    }

    private int Count => checks.Count + others.Count;

    /// <summary>Returns the highest number that waited at the same time since the last call.</summary>
    public int ReadMostWaiting()
    {
        lock (gate)
        {
            var most = longest;
            longest = Count;

            return most;
        }
    }

    /// <summary>
    /// Waits for a place; <see cref="Leave"/> releases it. Throws <see cref="PasswordQueueFullException"/> when the queue is full or the
    /// wait is too long.
    /// </summary>
    public async Task EnterAsync(bool isCheck, CancellationToken ct)
    {
        var line = isCheck ? checks : others;
        LinkedListNode<TaskCompletionSource> turn;
        lock (gate)
        {
            if (free > 0)
            {
                free--;

                return;
            }

            if (Count >= mostWaiting)
            {
                throw new PasswordQueueFullException();
            }

            turn = line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            longest = Math.Max(longest, Count);
        }

        using var patience = new CancellationTokenSource(longestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        await using var giveUp = either.Token.Register(() => GiveUp(line, turn, ct));
        await turn.Value.Task;
    }

    /// <summary>Releases the place to the next caller, first to password checks.</summary>
    public void Leave()
    {
        lock (gate)
        {
            var line = checks.Count > 0 ? checks : others;
            if (line.First is not { } next)
            {
                free++;

                return;
            }

            line.RemoveFirst();
            next.Value.SetResult();
        }
    }

    private void GiveUp(LinkedList<TaskCompletionSource> line, LinkedListNode<TaskCompletionSource> turn, CancellationToken ct)
    {
        lock (gate)
        {
            if (turn.List is null)
            {
                return; // The caller got its place before the timeout.
            }

            line.Remove(turn);
            if (ct.IsCancellationRequested)
            {
                turn.Value.SetCanceled(ct);
            }
            else
            {
                turn.Value.SetException(new PasswordQueueFullException());
            }
        }
    }
}
