namespace NatoInternships.Domain.Calls;

/// <summary>
/// One of the applications a call allows. A submitted application points at one; a candidate may point at each only once, so
/// parallel submits cannot pass the limit (ruling A3). The number is never shown.
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
