namespace Microcity.SummerJobs;

/// <summary>Made-up posts of the demonstration.</summary>
internal static class DemoPosts
{
    /// <param name="Minutes">The longest day.</param>
    internal sealed record DemoPost(string Title, string Task, int Places, int LeastAge, int Minutes, bool Stem, string Skills, string Bring, Hazard? Hazard = null, string? Done = null);

    /// <summary>Employers that are not firms yet; the first is a body of the city.</summary>
    public static readonly (string Name, string Number, bool Public)[] Employers =
    [
        ("Ventspils parku pārvalde", "90000000311", true), ("Ventspils bērnu bibliotēka", "90000000323", true), ("SIA \"Piekrastes Maize\"", "40000000335", false), ("SIA \"Dzintara Viesi\"", "40000000347", false),
        ("Muzejs \"Vecā noliktava\"", "90000000359", true), ("SIA \"Jūras Dati\"", "40000000361", false), ("Dārzniecība \"Zaļā kāpa\"", "40000000373", false), ("SIA \"Ostas Loģistika\"", "40000000385", false), ("Kafejnīca \"Sāls un vējš\"", "40000000397", false),
    ];

    public static readonly DemoPost[] All =
    [
        new("Parku kopšana", "Tu laisti puķes un ravē dobes. Kopā ar citiem savāc nopļauto zāli. Katru rītu pārbaudi rotaļu laukumu.", 6, 13, 420, false, "kopt augus, strādāt komandā", "Cepuri un ūdens pudeli", Hazard.Heat, "Karstā laikā strādājam no rīta. Ēna un ūdens ir blakus."),
        new("Palīdzība bibliotēkā", "Tu kārto grāmatas plauktos. Palīdzi bērniem atrast stāstus. Reizi nedēļā vadi spēļu stundu.", 3, 13, 240, false, "strādāt komandā, palīdzēt bērniem pildīt mājasdarbus", "Maiņas apavus"),
        new("Darbs maizes nodaļā", "Tu liec maizi maisiņos un līmē etiķetes. Kārto kastes vešanai. Uzkop savu galdu.", 4, 15, 420, false, "tīrīt virsmas, strādāt komandā", "Slēgtus apavus", Hazard.Heat, "Krāsnis ir atdalītas. Pie tām strādā tikai pieaugušie."),
        new("Palīdzība viesnīcā", "Tu sagaidi viesus un rādi ceļu. Palīdzi klāt galdus. Sakārto zāli pēc brokastīm.", 4, 15, 360, false, "laipni apkalpot klientus, uzkopt telpas", "Tumšas bikses"),
        new("Palīdzība muzejā", "Tu izsniedz biļetes un maketus. Parādi bērniem, kā darbojas vecās ierīces. Fotografē pasākumus.", 3, 14, 300, true, "fotografēt, sazināties ar klientiem", "Labu garastāvokli"),
        new("Jūras datu pārbaude", "Tu pārbaudi jūras mērījumus tabulā. Atrodi kļūdas un izlabo tās. Beigās parādi vienu attēlu komandai.", 2, 15, 420, true, "attīrīt datus, strādāt komandā", "Piezīmju burtnīcu"),
        new("Darbs dārzniecībā", "Tu pārstādi stādus un laisti siltumnīcu. Palīdzi pircējiem atrast augus.", 5, 13, 360, false, "kopt augus, sazināties ar klientiem", "Darba cimdus", Hazard.Lifting, "Neceļ vairāk par pieciem kilogramiem. Smagāko nes divatā."),
        new("Darbs noliktavā", "Tu pārbaudi preču sarakstus. Līmē numurus uz kastēm. Ar lielo tehniku brauc tikai pieaugušie.", 3, 16, 420, false, "strādāt komandā, sagatavot tehnisko dokumentāciju", "Slēgtus apavus", Hazard.Traffic, "Staigā tikai pa dzelteno celiņu. Vestes dod uz vietas."),
        new("Palīdzība kafejnīcā", "Tu pieņem pasūtījumus un nes ūdeni. Novāc traukus. Uzsmaidi viesiem.", 2, 15, 360, false, "pieņemt ēdienu un dzērienu pasūtījumus, laipni apkalpot klientus", "Ērtus apavus"),
        new("Elektronikas montāža", "Tu šķiro detaļas un saliec komplektus. Mēri vadus ar testeri. Pieraksti rezultātus.", 4, 15, 420, true, "strādāt komandā, attīrīt datus", "Neko: halātu dod uz vietas"),
        new("Darbs metāla darbnīcā", "Tu slīpē malas ar rokas vīli. Pārbaudi izmērus. Sakārto instrumentus.", 2, 15, 420, true, "tehniskā rasēšana, strādāt komandā", "Slēgtus apavus", Hazard.Machines, "Pie darbgaldiem strādā tikai pilngadīgi, ar aizsargbrillēm."),
    ];

    public static readonly (string Given, string Family)[] Pupils =
    [
        ("Anete", "Mežale"), ("Toms", "Ābols"), ("Līva", "Kļava"), ("Rihards", "Jansons"), ("Undīne", "Strautmane"), ("Artis", "Pūce"), ("Keita", "Ziediņa"), ("Matīss", "Krastiņš"), ("Evelīna", "Bērza"), ("Niks", "Vanags"), ("Alise", "Roze"), ("Kristaps", "Lūsis"),
        ("Amanda", "Siliņa"), ("Dāvis", "Eglītis"), ("Patrīcija", "Celma"), ("Renārs", "Dūja"), ("Madara", "Kauliņa"), ("Valters", "Zvejnieks"), ("Sabīne", "Upīte"), ("Oto", "Briedis"), ("Marija", "Ivanova"), ("Aleksandrs", "Smirnovs"), ("Elīna", "Gaile"), ("Hugo", "Tauriņš"),
    ];

    /// <summary>A supervisor; the first 144 have names of their own.</summary>
    public static (string Name, string Phone) Supervisor(int number) => ($"{Elders[number % Elders.Length]} {Houses[(number + (2 * (number / Elders.Length))) % Houses.Length]}", $"+371 2010 {number:0000}");

    private static readonly string[] Elders = ["Aija", "Guntars", "Velta", "Imants", "Sarmīte", "Ainārs", "Biruta", "Uldis", "Vija", "Egils", "Maruta", "Zigmārs", "Rasma", "Arnis", "Dzidra", "Juris", "Mirdza", "Laimonis", "Skaidrīte", "Pēteris", "Austra", "Haralds", "Lidija", "Andris"];
    private static readonly string[] Houses = ["Apse", "Birznieks", "Dreimane", "Gailis", "Irbe", "Jaunzems", "Kalve", "Lejnieks", "Muižniece", "Ozoliņš", "Priede", "Salnājs"];

    public static readonly string[] Schools = ["Ventspils 2. pamatskola", "Ventspils Kāpu vidusskola", "Ventspils Valsts ģimnāzija"];
}
