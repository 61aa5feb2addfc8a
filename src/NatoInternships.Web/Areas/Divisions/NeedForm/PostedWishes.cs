using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NatoInternships.Web.Areas.Divisions.NeedForm;

/// <summary>Removes the posted rows from the model state, whose indexes the page does not keep.</summary>
public static class PostedWishes
{
    public static void ClearWishes(this ModelStateDictionary modelState)
    {
        foreach (var key in modelState.Keys.Where(key => key.StartsWith($"{nameof(NeedFormPage.Input)}.{nameof(NeedInput.Wishes)}[", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            modelState.Remove(key);
        }
    }
}
