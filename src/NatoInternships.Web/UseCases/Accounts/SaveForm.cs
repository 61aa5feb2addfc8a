using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NatoInternships.Infrastructure.Identity;
using NatoInternships.Infrastructure.Persistence;

namespace NatoInternships.Web.UseCases.Accounts;

/// <summary>Keeps a form for 30 minutes, encrypted, for the same person (ADR 0035).</summary>
public sealed class SaveForm(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("NatoInternships.SavedForms");

    /// <param name="fields">What was typed.</param>
    /// <param name="path">Where it was sent, with the language and the query.</param>
    /// <param name="userId">Whose it is; null where nobody was signed in.</param>
    /// <param name="secret">Of the browser's cookie: it shows the form where there is no account to ask for.</param>
    /// <param name="ct">Cancels the save.</param>
    /// <returns>The id of the held form.</returns>
    public async Task<Guid> ExecuteAsync(SavedFields fields, string path, Guid? userId, string secret, CancellationToken ct)
    {
        var form = new SavedForm
        {
            Id = Guid.NewGuid(), // part of an address: not to be guessed
            SecretHash = SecretHash.Of(secret),
            UserId = userId,
            Path = path,
            Fields = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(fields)),
            HeldAt = clock.GetUtcNow(),
        };
        db.SavedForms.Add(form);
        await db.SaveChangesAsync(ct);

        return form.Id;
    }

    /// <summary>A held form while it is kept; null afterwards.</summary>
    public async Task<(SavedForm Form, SavedFields Fields)?> FindAsync(Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - SavedForm.Lifetime;
        var form = await db.SavedForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.HeldAt > oldest, ct);

        return form is null ? null : (form, JsonSerializer.Deserialize<SavedFields>(protector.Unprotect(form.Fields))!);
    }
}
