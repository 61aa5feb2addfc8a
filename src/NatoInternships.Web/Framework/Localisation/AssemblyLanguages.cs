using System.Resources;

// English is a satellite like French: the two languages are equal (ruling A18), and a text missing in one must not fall
// back to the other unnoticed.
[assembly: NeutralResourcesLanguage("en", UltimateResourceFallbackLocation.Satellite)]
