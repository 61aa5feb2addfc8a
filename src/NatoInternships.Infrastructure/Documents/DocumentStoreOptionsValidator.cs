using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace NatoInternships.Infrastructure.Documents;

/// <summary>Makes start-up fail when the store could not keep or read documents.</summary>
public sealed class DocumentStoreOptionsValidator(IHostEnvironment environment) : IValidateOptions<DocumentStoreOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, DocumentStoreOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            failures.Add("Documents:Folder is empty.");
        }

        foreach (var (id, encoded) in options.MasterKeys)
        {
            if (!DocumentMasterKey.TryParse(id, encoded, out _))
            {
                failures.Add($"Documents:MasterKeys:{id} is not 32 bytes in base64 under an id of 1 to 32 letters, digits and hyphens.");
            }
        }

        if (options.MasterKeys.Count == 0 && !environment.IsDevelopment())
        {
            failures.Add("Documents:MasterKeys is empty. Outside Development the master key comes from the configuration.");
        }

        if (options.MasterKeys.Count > 0 && (options.CurrentMasterKey is null || !options.MasterKeys.ContainsKey(options.CurrentMasterKey)))
        {
            failures.Add("Documents:CurrentMasterKey names none of Documents:MasterKeys.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
