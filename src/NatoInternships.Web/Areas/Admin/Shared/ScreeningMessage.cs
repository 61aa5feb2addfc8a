using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NatoInternships.Web.Areas.Admin.Shared;

/// <summary>What was just done in screening, shown once above the next page.</summary>
/// <param name="Text">Key of the text.</param>
/// <param name="Count">A number in the text.</param>
/// <param name="LeftOut">Number of applications that were left as they are.</param>
/// <param name="UndoId">The action that can be undone; null for none.</param>
/// <param name="Reference">The application that was decided; null for several.</param>
public sealed record ScreeningMessage(string Text, int Count = 1, int LeftOut = 0, Guid? UndoId = null, string? Reference = null)
{
    public const string Key = "ScreeningMessage";

    public static ScreeningMessage Read(string kept)
    {
        var parts = kept.Split('|');

        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), Guid.TryParse(parts[3], out var id) ? id : null, parts[4].Length > 0 ? parts[4] : null);
    }

    /// <summary>Keeps the message for the next page.</summary>
    public void Keep(Controller controller) => controller.TempData[Key] = string.Create(CultureInfo.InvariantCulture, $"{Text}|{Count}|{LeftOut}|{UndoId}|{Reference}");
}
