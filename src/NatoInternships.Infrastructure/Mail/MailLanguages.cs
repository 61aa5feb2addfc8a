using System.Resources;

// Both languages of the mails are satellites: a text missing in one must not fall back to the other unnoticed.
[assembly: NeutralResourcesLanguage("en", UltimateResourceFallbackLocation.Satellite)]
