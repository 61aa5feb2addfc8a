using System.Net;

namespace NatoInternships.Web.Framework.Time;

/// <summary>When a request line reached the portal, and from which peer: what a deadline is measured against (ruling A9).</summary>
/// <param name="At">UTC.</param>
/// <param name="Peer">The address the connection came from, before any forwarded header was believed; null in process.</param>
public sealed record Arrival(DateTimeOffset At, IPAddress? Peer);
