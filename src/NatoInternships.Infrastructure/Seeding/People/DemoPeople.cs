using NatoInternships.Domain.Values;
using NatoInternships.Infrastructure.Search;
using static NatoInternships.Infrastructure.Seeding.People.DemoStudyCase;

namespace NatoInternships.Infrastructure.Seeding.People;

/// <summary>
/// The people who applied in the closed call of the demonstration. All are invented, as are their universities. Their addresses begin with
/// "demonstration.", and nobody can sign in as one of them.
/// </summary>
internal static class DemoPeople
{
    /// <summary>Every person, in an order that later stages count by.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Þórdís", "Eyvindsdóttir", "2002-03-14", "IS", MasterStudent, "0312", "is en:C2 da:B2", "0702 0770"),
        new("Søren", "Kjærsholm", "2001-11-02", "DK", RecentMaster, "0311", "da en:C1 de:B1", "0720"),
        new("Łucja", "Wróbelska", "2003-01-27", "PL", BachelorStudent, "0231", "pl en:C1 fr:B2", "0715 0702"),
        new("Clémence", "Jolivard", "2001-05-19", "FR", MasterStudent, "0421", "fr en:B2 es:B1", "0702") { Writes = Language.French },
        new("Ayşe Gülşah", "Karabağ", "2002-08-30", "TR", MasterStudent, "0388", "tr en:C1", "0833 0702 0720"),
        new("Zsófia", "Őrhegyi", "2003-02-11", "HU", BachelorStudent, "0312", "hu en:C1/B2 de:A2", "0770"),
        new("Niccolò", "Garbagnati", "2000-10-07", "IT", EarlierMaster, "0312", "it en:C1 fr:A2", "0702"),
        new("Amélie", "Bouchardeau", "2002-12-05", "CA", BachelorStudent, "0321", "fr en:C1", "0728 0715") { Writes = Language.French },
        new("Connor", "MacAllindon", "2001-07-22", "CA GB", RecentMaster, "1031", "en fr:B1", "0777 0770-"),
        new("Øyvind", "Bråtveit", "1998-04-16", "NO", DoctoralStudent, "052", "nb en:C2 de:A2", "0720"),
        new("Ștefania", "Brăileanu", "2002-06-09", "RO", MasterStudent, "0388", "ro fr:C1 en:B2", "0702 0715") { Writes = Language.French },
        new("Jökull", "Ásmundarson", "2001-01-03", "IS", GapDay, "0222", "is en:C1 da:B1", "0702"),
        new("Fenna", "van der Ploegh", "2003-09-18", "NL", BachelorStudent, "0313", "nl en:C2 de:B1", "0715 0833-"),
        new("Çağrı", "Özdemirel", "2002-04-25", "TR", BachelorStudent, "0413", "tr en:A2 fr:None", "0777"),
        new("Ieva", "Žemgulytė", "2001-12-29", "LT", RecentBachelor, "0314", "lt en:C1 ru:B2", "0715-"),
        new("Maxime", "Delvigneau", "2000-03-08", "BE", RecentMaster, "0311", "fr nl:B2 en:C1", "0720 0702 0770") { Writes = Language.French },
        new("Lotte", "Verhaeghen", "2003-05-31", "BE", BachelorStudent, "061", "nl en:C1 fr:B1", "0833"),
        new("Callum", "Ferrishaw", "1999-08-12", "GB", Equivalent, "1032", "en", "0777 0728"),
        new("Špela", "Žgavec", "2001-10-20", "SI", GapDay, "0231", "sl en:C1 it:B2", "0770"),
        new("Stavros", "Kalliontzis", "1999-02-17", "GR", OldDiploma, "0413", "el en:C1", "0777"),
        new("Freja", "Ågesen", "2002-09-09", "DK", MasterStudent, "0321", "da en:C2 fr:A1", "0728"),
        new("Mikołaj", "Szczęśniewski", "2001-06-15", "PL", RecentMaster, "061", "pl en:C1 de:B2", "0833"),
        new("Desislava", "Marinkova-Toneva", "2002-11-23", "BG", MasterStudent, "0421", "bg en:C1/B2", "0702"),
        new("Théo", "Garençon", "2003-03-29", "FR", BachelorStudent, "0222", "fr en:C1", "0715") { Writes = Language.French },
        new("Malte", "Hößlinger", "1998-12-01", "DE", Equivalent, "1032", "de en:C1", "0777"),
        new("Leonie", "Grünwedel", "2001-04-04", "DE", GapDay, "0311", "de en:C1 fr:B2", "0720 0833"),
        new("Doina", "Cernăuțeanu", "2002-02-20", "MD", MasterStudent, "0312", "ro en:C1 ru:C1", "0770 0702") { NationalityExpected = "I applied for Romanian nationality and expect the decision in September 2025." },
        new("Tereza", "Hřebejnová", "2002-07-13", "CZ", MasterStudent, "0232", "cs en:C1 de:B1", "0715"),
        new("Ondřej", "Škvařil", "2003-10-10", "CZ", BachelorStudent, "071", "cs en:C1/B2", "0720"),
        new("Aino", "Lehtisaari", "2000-05-06", "FI", RecentMaster, "1031", "fi sv:B2 en:C1", "0777 0702"),
        new("Väinö", "Hämeenkoski", "2002-01-19", "FI", TwoYears, "071", "fi en:C1", "0720"),
        new("Joëlle", "Thilgen", "2001-09-26", "LU", MasterStudent, "0421", "lb fr:C2 de:C2 en:C1", "0770") { Writes = Language.French },
        new("Félix", "Weydertz", "2000-11-11", "LU", OldDiploma, "0413", "fr de:C1 en:B2", "0715") { Writes = Language.French },
        new("Răzvan", "Țugleanu", "2002-05-03", "RO", BachelorStudent, "1031", "ro en:A2 fr:A2", "0777"),
        new("Íñigo", "Larrazagoitia", "2001-02-08", "ES", RecentMaster, "0388", "es eu:C1 en:C1", "0833 0702"),
        new("Nuria", "Peñafría Cobos", "2003-08-21", "ES", BachelorStudent, "0321", "es en:A2 fr:A1", "0728"),
        new("Mafalda", "Simões Taveira", "2002-10-02", "PT", MasterStudent, "0314", "pt en:C1 fr:B1", "0715"),
        new("João", "Sequeira Valadão", "2001-03-24", "PT", GapDay, "0312", "pt en:C1", "0702"),
        new("Luka", "Vrančeković", "2002-12-16", "HR", MasterStudent, "054", "hr en:C1 de:B1", "0833"),
        new("Milan", "Radosavljenić", "2001-08-05", "RS", RecentMaster, "0312", "sr en:C1", "0770") { NationalityExpected = "I have asked for Croatian nationality. The office told me to expect the decision in 2027." },
        new("Bálint", "Sződi-Kerekes", "2000-09-30", "HU", RecentMaster, "0311", "hu en:C1", "0720"),
        new("Kärt", "Sõrmuskivi", "2003-04-17", "EE", BachelorStudent, "061", "et en:C2 fi:B1", "0833 0728"),
        new("Rasmus", "Väljaotsing", "2002-06-06", "EE", Interrupted, "061", "et en:C1", "0833"),
        new("Līga", "Ķirsoniņa", "2000-07-07", "LV", Equivalent, "0322", "lv en:C1 ru:B2", "0715"),
        new("Jānis", "Bērzkalniņš", "2002-03-01", "LV", MasterStudent, "1031", "lv en:C1", "0777"),
        new("Šarūnas", "Kazlavickis", "2001-05-28", "LT", EarlierMaster, "0413", "lt en:C1 pl:B1", "0720"),
        new("Matevž", "Kočarjev", "2002-02-02", "SI", MasterStudent, "0311", "sl en:C1", "0702 0720!"),
        new("Ľubica", "Hruškovičová", "2003-06-26", "SK", BachelorStudent, "0231", "sk en:C1 fr:B2", "0770"),
        new("Elsa", "Åkerbrandt", "2002-08-08", "SE", MasterStudent, "0312", "sv en:C2 fr:B1", "0702 0833"),
        new("Viktor", "Häggmarker", "1999-10-27", "SE", OldDiploma, "0412", "sv en:C1", "0720"),
        new("Jovana", "Đuranović-Pek", "2001-11-19", "ME", MasterStudent, "0421", "cnr en:C1 it:A2", "0770 0702"),
        new("Nikša", "Perišaninov", "2002-04-09", "ME", BachelorStudent, "0413", "cnr en:C1/B2", "0777"),
        new("Biljana", "Stojkovaska", "2000-12-12", "MK", RecentMaster, "0314", "mk en:C1 fr:A2", "0715"),
        new("Goce", "Veljanoskov", "2003-01-05", "MK", BachelorStudent, "0312", "mk en:C1/B2 sr:C1", "0702"),
        new("Arlinda", "Çollakaj", "2002-05-15", "AL", MasterStudent, "0312", "sq en:C1 it:C1", "0770"),
        new("Besmir", "Dërgutaj", "2001-07-01", "AL", MasterStudent, "061", "sq en:B2 it:B2", "0833"),
        new("Eleftheria", "Papadogiannaki", "2001-09-14", "GR", RecentMaster, "0321", "el en:C1 fr:B2", "0728 0715"),
        new("Plamen", "Stoyadinov", "2000-02-29", "BG", RecentMaster, "071", "bg en:C1 de:B2", "0720"),
        new("Marisol", "Whitfield-Ortega", "2000-06-18", "US DE", OldDiploma, "0222", "en es:C1 de:B1", "0702"),
        new("Jamal", "Thornbury", "2003-11-30", "US", BachelorStudent, "0388", "en fr:A2", "0833?"),
        new("Rhiannon", "Pryce-Maddocks", "2002-07-27", "GB", MasterStudent, "0232", "en cy:C2 fr:B1", "0728 0702"),
        new("Suryanita", null, "2002-01-09", "NL ID", MasterStudent, "0388", "nl id:C2 en:C1", "0770 0833"),
        new("Soukaïna", "Benhaddou-Lejeune", "2001-12-03", "FR MA", RecentMaster, "0312", "fr ar:C1 en:C1", "0702 0770 0715") { Writes = Language.French },
        new("Chiara", "Delledonne", "2004-05-20", "IT", FirstYear, "0388", "it en:C1 fr:B1", "0715"),
        new("Ingeborg", "Sæterlidt", "2002-10-31", "NO", BachelorStudent, "0313", "nb en:C1", "0833"),
        new("Maëlle", "Kergoatin", "2003-07-04", "FR", BachelorStudent, "061", "fr en:C1", "0833") { Writes = Language.French },
    ];

    /// <summary>Returns the address of a person's account. It receives nothing.</summary>
    public static string EmailOf(DemoPerson person) =>
        $"demonstration.{SearchText.Fold($"{person.GivenNames} {person.FamilyName}").Trim().Replace(' ', '.')}@demo.example";
}
