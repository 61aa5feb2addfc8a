using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using NatoInternships.Web.Framework.Errors;
using NatoInternships.Web.Framework.Hosting;
using NatoInternships.Web.Framework.Load;
using NatoInternships.Web.Framework.Localisation;

namespace NatoInternships.Web.Framework.Forms;

public static class FormServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<Icons>();
        services.AddSingleton<SavedFormLimit>();
        services.AddScoped<SavedFormStore>();
        // A validator that needs run-time facts is created where they are known.
        services.AddValidatorsFromAssemblyContaining<Program>(
            filter: found => !found.ValidatorType.GetConstructors().Any(made => made.GetParameters().Any(fact => fact.ParameterType.IsValueType)),
            includeInternalTypes: true);
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Writes é as é, because pages are UTF-8.
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new RequestTooLargeFilter());
            options.Filters.Add(new SaveRefusedFormFilter());
            options.Filters.Add(new InvalidRouteValueFilter());
            options.Filters.Add<PasswordQueuePage>();
            options.Filters.Add<ShowSavedFormFilter>();
            options.Conventions.Add(new HeadRequestConvention());
            options.ModelBinderProviders.Insert(0, new NormalizedTextBinderProvider());
            // A route value must win over a form field of the same name, because it names the object of the form.
            var address = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            options.ValueProviderFactories.Remove(address);
            options.ValueProviderFactories.Insert(0, address);
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true; // FluentValidation decides what is required.
            Localise(options.ModelBindingMessageProvider);
        });

        // The area is the audience and the folder is the controller, so no custom expander is needed.
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.AreaViewLocationFormats.Clear();
            options.AreaViewLocationFormats.Add("/Areas/{2}/{1}/{0}.cshtml");
            options.AreaViewLocationFormats.Add("/Areas/{2}/Shared/{0}.cshtml");
            options.AreaViewLocationFormats.Add("/Areas/Shared/{0}.cshtml");
        });

        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = false; // Routes are written in lower case; a reference keeps its capitals.
            options.AppendTrailingSlash = false;
        });

        return services;
    }

    // The framework's messages contain the property name, which means nothing to users. These messages do not.
    private static void Localise(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Text("Binding_NotUnderstood"));
        messages.SetMissingBindRequiredValueAccessor(_ => Text("Binding_Missing"));
        messages.SetMissingKeyOrValueAccessor(() => Text("Binding_Missing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Text("Binding_Missing"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Text("Binding_NotUnderstood"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Text("Binding_NotUnderstood"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Text("Binding_NotANumber"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Text("Binding_NotUnderstood"));
        messages.SetValueIsInvalidAccessor(_ => Text("Binding_NotUnderstood"));
        messages.SetValueMustBeANumberAccessor(_ => Text("Binding_NotANumber"));
        messages.SetValueMustNotBeNullAccessor(_ => Text("Binding_Missing"));
    }

    private static string Text(string key) =>
        TextCatalogue.Find(TextCatalogue.SharedFeature, PageLanguage.Current, key) ?? throw new KeyNotFoundException(key);
}
