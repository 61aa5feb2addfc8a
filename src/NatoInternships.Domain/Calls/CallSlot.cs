namespace NatoInternships.Domain.Calls;

/// <summary>
/// One of the applications that a call allows. Each submitted application points to one, and a candidate can point to each only once.
/// Therefore parallel submits cannot exceed the limit (ruling A3). The number is never shown.
/// </summary>
public sealed class CallSlot
{
    private CallSlot()
    {
    }

    internal CallSlot(Guid callId, int slotNo)
    {
        CallId = callId;
        SlotNo = slotNo;
    }

    public Guid CallId { get; private set; }

    /// <summary>1 to <see cref="Call.ApplicationLimit"/>.</summary>
    public int SlotNo { get; private set; }
}
