using System.Resources;

// Both languages are satellite resources. Otherwise a text that is missing in French would silently fall back to English.
[assembly: NeutralResourcesLanguage("en", UltimateResourceFallbackLocation.Satellite)]
