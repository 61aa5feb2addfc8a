using System.Resources;

// English is a satellite resource like French. Otherwise a text that is missing in French would silently fall back to English (ruling A18:
// the two languages are equal).
[assembly: NeutralResourcesLanguage("en", UltimateResourceFallbackLocation.Satellite)]
