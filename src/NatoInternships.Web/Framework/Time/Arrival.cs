using System.Net;

namespace NatoInternships.Web.Framework.Time;

/// <summary>When a request line reached the portal, and from which peer. Deadlines are compared with it (ruling A9).</summary>
/// <param name="At">UTC.</param>
/// <param name="Peer">The remote address of the connection, before forwarded headers were applied; null in process.</param>
public sealed record Arrival(DateTimeOffset At, IPAddress? Peer);
