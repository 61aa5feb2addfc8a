using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Saves a posted form encrypted for 30 minutes, for the same person, so that no typed text is lost.</summary>
public sealed class SaveForm(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.SavedForms");

    /// <param name="fields">The typed fields.</param>
    /// <param name="path">The target of the form, with the language and the query.</param>
    /// <param name="userId">The owner; null for an anonymous user.</param>
    /// <param name="secret">The secret in the browser's cookie. It gives access to the form when there is no account.</param>
    /// <param name="ct">Cancels the save.</param>
    /// <returns>The id of the saved form.</returns>
    public async Task<Guid> ExecuteAsync(SavedFields fields, string path, Guid? userId, string secret, CancellationToken ct)
    {
        var form = new SavedForm
        {
            Id = Guid.NewGuid(), // Part of a URL, so it must not be guessable.
            SecretHash = SecretHash.Of(secret),
            UserId = userId,
            Path = path,
            Fields = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(fields)),
            SavedAt = clock.GetUtcNow(),
        };
        db.SavedForms.Add(form);
        await db.SaveChangesAsync(ct);

        return form.Id;
    }

    /// <summary>Returns a saved form; null after its lifetime.</summary>
    public async Task<(SavedForm Form, SavedFields Fields)?> FindAsync(Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - SavedForm.Lifetime;
        var form = await db.SavedForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.SavedAt > oldest, ct);

        return form is null ? null : (form, JsonSerializer.Deserialize<SavedFields>(protector.Unprotect(form.Fields))!);
    }
}
