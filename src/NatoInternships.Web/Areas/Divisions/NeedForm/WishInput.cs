using NatoInternships.Domain.Pool;
using NatoInternships.Domain.Values;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>One row of wishes as posted, by the names of the enums.</summary>
public sealed record WishInput
{
    public string? Kind { get; init; }

    /// <summary>Null or empty in a blank row.</summary>
    public string? Code { get; init; }

    /// <summary>Of a language.</summary>
    public string? Level { get; init; }

    /// <summary>Null or empty for "not asked".</summary>
    public string? Weight { get; init; }

    /// <summary>Whether the reader chooses the code. The other kinds show a row for each code.</summary>
    public bool IsOpen => Kind is nameof(WishKind.Field) or nameof(WishKind.Language);

    public bool IsBlank => string.IsNullOrEmpty(Weight) && (!IsOpen || (string.IsNullOrEmpty(Code) && string.IsNullOrEmpty(Level)));

    public static WishInput Blank(WishKind kind, string? code = null) => new() { Kind = kind.ToString(), Code = code };

    public static WishInput From(Wish wish) => new() { Kind = wish.Kind.ToString(), Code = wish.Code, Level = wish.Level?.ToString(), Weight = wish.Weight.ToString() };

    /// <summary>Returns null unless every part can be read. The code may still be unknown.</summary>
    public Wish? ToWish() =>
        Read<WishKind>(Kind) is { } kind && Read<WishWeight>(Weight) is { } weight && !string.IsNullOrEmpty(Code)
            ? new Wish(kind, Code, weight, kind == WishKind.Language ? Read<CefrLevel>(Level) : null)
            : null;

    private static T? Read<T>(string? name)
        where T : struct, Enum => name is not null && Enum.GetNames<T>().Contains(name) ? Enum.Parse<T>(name) : null;
}
